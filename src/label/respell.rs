//! Loose keys: the singular and the American spelling of English words.

use super::key::Key;

/// Rewrites the word of `key` that begins at `start`.
pub(super) fn word(key: &mut Key, start: usize) {
    american(key, start);
    singular(key, start);
}

/// British stems and what they become. `-isation` is handled by rule, since no
/// other word ends so.
const BRITISH: &[(&[u8], &[u8])] = &[
    (b"aeroplane", b"airplane"),
    (b"aesthetic", b"esthetic"),
    (b"aluminium", b"aluminum"),
    (b"anaesthe", b"anesthe"),
    (b"analyse", b"analyze"),
    (b"archaeolog", b"archeolog"),
    (b"armour", b"armor"),
    (b"artefact", b"artifact"),
    (b"authoris", b"authoriz"),
    (b"behaviour", b"behavior"),
    (b"catalogue", b"catalog"),
    (b"centre", b"center"),
    (b"cheque", b"check"),
    (b"civilis", b"civiliz"),
    (b"colour", b"color"),
    (b"counsell", b"counsel"),
    (b"customis", b"customiz"),
    (b"defence", b"defense"),
    (b"dialogue", b"dialog"),
    (b"digitis", b"digitiz"),
    (b"draught", b"draft"),
    (b"encyclopaedi", b"encyclopedi"),
    (b"favour", b"favor"),
    (b"fertilis", b"fertiliz"),
    (b"fibre", b"fiber"),
    (b"flavour", b"flavor"),
    (b"globalis", b"globaliz"),
    (b"grey", b"gray"),
    (b"gynaecolog", b"gynecolog"),
    (b"haemat", b"hemat"),
    (b"harbour", b"harbor"),
    (b"honour", b"honor"),
    (b"humour", b"humor"),
    (b"jewellery", b"jewelry"),
    (b"kilometre", b"kilometer"),
    (b"labour", b"labor"),
    (b"legalis", b"legaliz"),
    (b"leukaemia", b"leukemia"),
    (b"licence", b"license"),
    (b"litre", b"liter"),
    (b"localis", b"localiz"),
    (b"manoeuvre", b"maneuver"),
    (b"modelling", b"modeling"),
    (b"modernis", b"moderniz"),
    (b"mould", b"mold"),
    (b"moustache", b"mustache"),
    (b"neighbour", b"neighbor"),
    (b"oestrogen", b"estrogen"),
    (b"offence", b"offense"),
    (b"optimis", b"optimiz"),
    (b"organis", b"organiz"),
    (b"orthopaedic", b"orthopedic"),
    (b"paediatric", b"pediatric"),
    (b"palaeontolog", b"paleontolog"),
    (b"personalis", b"personaliz"),
    (b"plough", b"plow"),
    (b"practise", b"practice"),
    (b"privatis", b"privatiz"),
    (b"programme", b"program"),
    (b"pyjama", b"pajama"),
    (b"recognis", b"recogniz"),
    (b"rumour", b"rumor"),
    (b"sceptic", b"skeptic"),
    (b"specialis", b"specializ"),
    (b"sulphur", b"sulfur"),
    (b"synchronis", b"synchroniz"),
    (b"theatre", b"theater"),
    (b"travell", b"travel"),
    (b"tumour", b"tumor"),
    (b"tyre", b"tire"),
    (b"urbanis", b"urbaniz"),
    (b"vapour", b"vapor"),
    (b"visualis", b"visualiz"),
    (b"yoghurt", b"yogurt"),
];

fn american(key: &mut Key, start: usize) {
    let copy = *key;
    let Some(word) = copy.bytes().get(start..) else {
        return;
    };
    let stem = BRITISH.iter().find_map(|(from, to)| Some((*to, word.strip_prefix(*from)?)));
    if let Some((to, rest)) = stem.filter(|(to, rest)| fits(to, rest)) {
        key.replace(start, &[to, rest]);
    } else if let Some(at) = word.windows(7).position(|end| end == b"isation") {
        let (head, tail) = word.split_at(at);
        let tail = tail.get(2..).unwrap_or_default();
        key.replace(start, &[head, b"iz", tail]);
    }
}

/// Guards the stems that end in `-is`: `organist` and `optimist` are no verbs.
fn fits(to: &[u8], rest: &[u8]) -> bool {
    !to.ends_with(b"iz")
        || [b"e".as_slice(), b"ing", b"ation"].iter().any(|end| rest.starts_with(end))
}

/// Words that end in `s` and are no plural, or mean something else without it.
const KEEP: &[&[u8]] = &[
    b"news",
    b"arms",
    b"series",
    b"species",
    b"customs",
    b"goods",
    b"means",
    b"works",
    b"congress",
    b"glasses",
    b"headquarters",
    b"lens",
    b"chess",
    b"texas",
    b"paris",
    b"wales",
    b"laos",
    b"cyprus",
    b"belarus",
    b"honduras",
    b"philippines",
    b"mauritius",
    b"barbados",
    b"maldives",
    b"seychelles",
    b"aids",
    b"hells",
    b"does",
    b"has",
    b"was",
    b"his",
    b"this",
    b"always",
    b"perhaps",
    b"plus",
    b"minus",
    b"bus",
    b"gas",
    b"yes",
    b"us",
    b"christmas",
    b"tennis",
    b"atlas",
    b"canvas",
    b"alps",
    b"thousands",
    b"commons",
    b"lords",
    b"states",
    b"nations",
    b"olympics",
    b"economics",
    b"politics",
];

fn singular(key: &mut Key, start: usize) {
    let Some(word) = key.bytes().get(start..) else {
        return;
    };
    let is_plural = word.len() > 3
        && word.ends_with(b"s")
        && ![b"ss".as_slice(), b"us", b"is", b"ics", b"as", b"os"]
            .iter()
            .any(|end| word.ends_with(end))
        && !KEEP.contains(&word);
    if !is_plural {
        return;
    }
    let len = word.len();
    if word.ends_with(b"ies") && len > 4 {
        key.replace(start + len - 3, &[b"y"]);
    } else if [b"shes".as_slice(), b"ches", b"xes", b"sses", b"zzes"]
        .iter()
        .any(|end| word.ends_with(end))
    {
        key.replace(start + len - 2, &[]);
    } else {
        key.replace(start + len - 1, &[]);
    }
}
