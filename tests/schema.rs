//! A checker for the part of JSON Schema (2020-12) our own schema speaks.
//!
//! Stricter than the standard in one thing: members the schema does not describe
//! are wrong, so that what we write is what we document. Words of the schema the
//! checker does not know are an error too: nothing passes unread.

use serde_json::Value;

/// A schema to check values against.
pub(crate) struct Schema {
    root: Value,
}

impl Schema {
    pub(crate) fn new(root: Value) -> Self {
        Self { root }
    }

    /// The first thing wrong with `value`, with its place.
    pub(crate) fn check(&self, value: &Value) -> Result<(), String> {
        self.node(&self.root, value, "$")
    }

    fn node(&self, schema: &Value, value: &Value, at: &str) -> Result<(), String> {
        for (word, rule) in schema.as_object().ok_or("a schema is an object")? {
            match word.as_str() {
                "$schema" | "$id" | "title" | "description" | "$defs" => {}
                "$ref" => self.node(self.definition(rule)?, value, at)?,
                "type" => of_type(rule, value, at)?,
                "anyOf" => self.any_of(rule, value, at)?,
                "const" if rule == value => {}
                "enum" if list(rule)?.contains(value) => {}
                "const" | "enum" => return Err(format!("{at}: {value} is not {rule}")),
                "minimum" => bound(value.as_i64() >= rule.as_i64(), word, value, at)?,
                "maximum" => bound(value.as_i64() <= rule.as_i64(), word, value, at)?,
                "minLength" => bound(length(value) >= rule.as_u64(), word, value, at)?,
                "maxLength" => bound(length(value) <= rule.as_u64(), word, value, at)?,
                "required" => required(rule, value, at)?,
                "properties" => self.members(rule, value, at)?,
                "items" => {
                    for (i, item) in list(value)?.iter().enumerate() {
                        self.node(rule, item, &format!("{at}[{i}]"))?;
                    }
                }
                _ => return Err(format!("the checker does not know {word:?}")),
            }
        }
        Ok(())
    }

    fn definition(&self, reference: &Value) -> Result<&Value, String> {
        let pointer = reference.as_str().and_then(|path| path.strip_prefix('#'));
        pointer
            .and_then(|pointer| self.root.pointer(pointer))
            .ok_or_else(|| format!("{reference} leads nowhere"))
    }

    fn any_of(&self, rule: &Value, value: &Value, at: &str) -> Result<(), String> {
        let mut wrong = Vec::new();
        for schema in list(rule)? {
            match self.node(schema, value, at) {
                Ok(()) => return Ok(()),
                Err(why) => wrong.push(why),
            }
        }
        Err(wrong.join("; and "))
    }

    fn members(&self, rule: &Value, value: &Value, at: &str) -> Result<(), String> {
        for (name, member) in value.as_object().into_iter().flatten() {
            let described =
                rule.get(name).ok_or_else(|| format!("{at}.{name} is not described"))?;
            self.node(described, member, &format!("{at}.{name}"))?;
        }
        Ok(())
    }
}

fn of_type(rule: &Value, value: &Value, at: &str) -> Result<(), String> {
    if let Some(rules) = rule.as_array() {
        let fits = rules.iter().any(|rule| of_type(rule, value, at).is_ok());
        return if fits { Ok(()) } else { Err(format!("{at}: {value} is none of {rule}")) };
    }
    let fits = match rule.as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("boolean") => value.is_boolean(),
        Some("integer") => value.is_i64(),
        _ => return Err(format!("the checker does not know type {rule}")),
    };
    if fits { Ok(()) } else { Err(format!("{at}: {value} is no {rule}")) }
}

fn required(rule: &Value, value: &Value, at: &str) -> Result<(), String> {
    for name in list(rule)?.iter().filter_map(Value::as_str) {
        if value.get(name).is_none() {
            return Err(format!("{at} has no {name}"));
        }
    }
    Ok(())
}

fn bound(fits: bool, word: &str, value: &Value, at: &str) -> Result<(), String> {
    if fits { Ok(()) } else { Err(format!("{at}: {value} breaks {word}")) }
}

fn list(value: &Value) -> Result<&Vec<Value>, String> {
    value.as_array().ok_or_else(|| format!("{value} is no list"))
}

fn length(value: &Value) -> Option<u64> {
    value.as_str().map(|text| text.chars().count() as u64)
}

#[cfg(test)]
mod tests {
    use super::Schema;
    use serde_json::json;

    #[test]
    fn it_tells_right_from_wrong() {
        let schema = Schema::new(json!({
            "type": "object",
            "required": ["kind"],
            "properties": {
                "kind": { "enum": ["a", "b"] },
                "at": { "type": "array", "items": { "$ref": "#/$defs/offset" } }
            },
            "$defs": { "offset": { "type": "integer", "minimum": 0 } }
        }));
        assert_eq!(schema.check(&json!({"kind": "a", "at": [0, 7]})), Ok(()));
        for wrong in [
            json!([]),
            json!({}),
            json!({"kind": "c"}),
            json!({"kind": null}),
            json!({"kind": "a", "at": [1, -1]}),
            json!({"kind": "a", "at": ["1"]}),
            json!({"kind": "a", "more": 1}),
        ] {
            assert!(schema.check(&wrong).is_err(), "{wrong}");
        }
    }
}
