//! Loose keys: the singular and the American spelling of English words.

use super::key::LONGEST;

/// An English word as it is respelled.
pub(super) struct Word {
    bytes: [u8; LONGEST],
    len: usize,
}

impl Word {
    pub(super) const EMPTY: Self = Self { bytes: [0; LONGEST], len: 0 };

    /// Takes over `word`, in lower case, in the singular and the American spelling.
    /// Whether that is another spelling.
    pub(super) fn spell(&mut self, word: &[u8]) -> bool {
        let parts = american(word);
        if parts.is_none() && !word.ends_with(b"s") {
            return false;
        }
        for &byte in parts.unwrap_or([word, b"", b""]).into_iter().flatten() {
            self.push(byte);
        }
        self.singular() || parts.is_some()
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or_default()
    }

    fn push(&mut self, byte: u8) {
        // No respelling is longer than the word, which is part of a key.
        if let Some(slot) = self.bytes.get_mut(self.len) {
            *slot = byte;
            self.len += 1;
        }
    }

    fn singular(&mut self) -> bool {
        let word = self.bytes();
        let is_plural = word.len() > 3
            && word.ends_with(b"s")
            && ![b"ss".as_slice(), b"us", b"is", b"ics", b"as", b"os"]
                .iter()
                .any(|end| word.ends_with(end))
            && !of_letter(KEEP, &KEEP_OF, word).iter().any(|[keep]| *keep == word);
        if !is_plural {
            return false;
        }
        let doubled = [b"shes".as_slice(), b"ches", b"xes", b"sses", b"zzes"];
        if word.ends_with(b"ies") && word.len() > 4 {
            self.len -= 3;
            self.push(b'y');
        } else if doubled.iter().any(|end| word.ends_with(end)) {
            self.len -= 2;
        } else {
            self.len -= 1;
        }
        true
    }
}

/// British stems and what they become. `-isation` is handled by rule, since no
/// other word ends so.
const BRITISH: &[[&[u8]; 2]] = &[
    [b"aeroplane", b"airplane"],
    [b"aesthetic", b"esthetic"],
    [b"aluminium", b"aluminum"],
    [b"anaesthe", b"anesthe"],
    [b"analyse", b"analyze"],
    [b"archaeolog", b"archeolog"],
    [b"armour", b"armor"],
    [b"artefact", b"artifact"],
    [b"authoris", b"authoriz"],
    [b"behaviour", b"behavior"],
    [b"catalogue", b"catalog"],
    [b"centre", b"center"],
    [b"cheque", b"check"],
    [b"civilis", b"civiliz"],
    [b"colour", b"color"],
    [b"counsell", b"counsel"],
    [b"customis", b"customiz"],
    [b"defence", b"defense"],
    [b"dialogue", b"dialog"],
    [b"digitis", b"digitiz"],
    [b"draught", b"draft"],
    [b"encyclopaedi", b"encyclopedi"],
    [b"favour", b"favor"],
    [b"fertilis", b"fertiliz"],
    [b"fibre", b"fiber"],
    [b"flavour", b"flavor"],
    [b"globalis", b"globaliz"],
    [b"grey", b"gray"],
    [b"gynaecolog", b"gynecolog"],
    [b"haemat", b"hemat"],
    [b"harbour", b"harbor"],
    [b"honour", b"honor"],
    [b"humour", b"humor"],
    [b"jewellery", b"jewelry"],
    [b"kilometre", b"kilometer"],
    [b"labour", b"labor"],
    [b"legalis", b"legaliz"],
    [b"leukaemia", b"leukemia"],
    [b"licence", b"license"],
    [b"litre", b"liter"],
    [b"localis", b"localiz"],
    [b"manoeuvre", b"maneuver"],
    [b"modelling", b"modeling"],
    [b"modernis", b"moderniz"],
    [b"mould", b"mold"],
    [b"moustache", b"mustache"],
    [b"neighbour", b"neighbor"],
    [b"oestrogen", b"estrogen"],
    [b"offence", b"offense"],
    [b"optimis", b"optimiz"],
    [b"organis", b"organiz"],
    [b"orthopaedic", b"orthopedic"],
    [b"paediatric", b"pediatric"],
    [b"palaeontolog", b"paleontolog"],
    [b"personalis", b"personaliz"],
    [b"plough", b"plow"],
    [b"practise", b"practice"],
    [b"privatis", b"privatiz"],
    [b"programme", b"program"],
    [b"pyjama", b"pajama"],
    [b"recognis", b"recogniz"],
    [b"rumour", b"rumor"],
    [b"sceptic", b"skeptic"],
    [b"specialis", b"specializ"],
    [b"sulphur", b"sulfur"],
    [b"synchronis", b"synchroniz"],
    [b"theatre", b"theater"],
    [b"travell", b"travel"],
    [b"tumour", b"tumor"],
    [b"tyre", b"tire"],
    [b"urbanis", b"urbaniz"],
    [b"vapour", b"vapor"],
    [b"visualis", b"visualiz"],
    [b"yoghurt", b"yogurt"],
];

static BRITISH_OF: [u8; 27] = letters(BRITISH);
static KEEP_OF: [u8; 27] = letters(KEEP);

/// Where the words of each letter begin in a sorted list, and its end.
// All places are below the lengths of their arrays.
#[allow(clippy::indexing_slicing)]
const fn letters<const N: usize>(list: &[[&[u8]; N]]) -> [u8; 27] {
    let mut of = [0; 27];
    let mut letter = 0;
    let mut at = 0;
    while letter < 27 {
        while at < list.len() && list[at][0][0] < b'a' + letter as u8 {
            at += 1;
        }
        of[letter] = at as u8;
        letter += 1;
    }
    of
}

/// The part of a list whose words begin as `word` does.
fn of_letter<'a, const N: usize>(
    list: &'a [[&'a [u8]; N]],
    letters: &[u8; 27],
    word: &[u8],
) -> &'a [[&'a [u8]; N]] {
    let letter = usize::from(word.first().copied().unwrap_or_default().wrapping_sub(b'a'));
    let part = letters.get(letter).zip(letters.get(letter + 1));
    part.and_then(|(start, end)| list.get(usize::from(*start)..usize::from(*end)))
        .unwrap_or_default()
}

/// The American spelling of a word in parts, if it has its own.
fn american(word: &[u8]) -> Option<[&[u8]; 3]> {
    let stems = of_letter(BRITISH, &BRITISH_OF, word);
    let stem = stems.iter().find_map(|[from, to]| Some((*to, word.strip_prefix(*from)?)));
    if let Some((to, rest)) = stem.filter(|(to, rest)| fits(to, rest)) {
        return Some([to, rest, b""]);
    }
    let at = word.windows(7).position(|end| end == b"isation")?;
    Some([word.get(..at)?, b"iz", word.get(at + 2..)?])
}

/// Guards the stems that end in `-is`: `organist` and `optimist` are no verbs.
fn fits(to: &[u8], rest: &[u8]) -> bool {
    !to.ends_with(b"iz")
        || [b"e".as_slice(), b"ing", b"ation"].iter().any(|end| rest.starts_with(end))
}

/// Words that end in `s` and are no plural, or mean something else without it.
const KEEP: &[[&[u8]; 1]] = &[
    [b"aids"],
    [b"alps"],
    [b"always"],
    [b"arms"],
    [b"atlas"],
    [b"barbados"],
    [b"belarus"],
    [b"bus"],
    [b"canvas"],
    [b"chess"],
    [b"christmas"],
    [b"commons"],
    [b"congress"],
    [b"customs"],
    [b"cyprus"],
    [b"does"],
    [b"economics"],
    [b"gas"],
    [b"glasses"],
    [b"goods"],
    [b"has"],
    [b"headquarters"],
    [b"hells"],
    [b"his"],
    [b"honduras"],
    [b"laos"],
    [b"lens"],
    [b"lords"],
    [b"maldives"],
    [b"mauritius"],
    [b"means"],
    [b"minus"],
    [b"nations"],
    [b"news"],
    [b"olympics"],
    [b"paris"],
    [b"perhaps"],
    [b"philippines"],
    [b"plus"],
    [b"politics"],
    [b"series"],
    [b"seychelles"],
    [b"species"],
    [b"states"],
    [b"tennis"],
    [b"texas"],
    [b"this"],
    [b"thousands"],
    [b"us"],
    [b"wales"],
    [b"was"],
    [b"works"],
    [b"yes"],
];
