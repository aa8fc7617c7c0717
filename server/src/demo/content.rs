//! What the demo municipality consists of, read from `demo/*.toml`. The files are compiled in: the program needs no other file.
//! All days count from today (negative: past), so that the demo is always lively.

mod votes;

use serde::Deserialize;

pub use votes::{Rules, Tally, Vote};

/// Everything in the files of one municipality.
pub struct Content {
    /// In its own format.
    pub strategy: &'static str,
    pub place: Place,
    pub boards: Vec<Board>,
    pub surveys: Vec<Survey>,
    pub votes: Vec<Vote>,
    pub decisions: Vec<Decision>,
}

impl Content {
    /// The municipality that the demo is about.
    pub fn read() -> Result<Self, toml::de::Error> {
        let Decisions { decisions } = toml::from_str(include_str!("../../../demo/beschluesse.toml"))?;
        Ok(Self {
            strategy: include_str!("../../../demo/strategie.md"),
            place: toml::from_str(include_str!("../../../demo/gemeinde.toml"))?,
            boards: vec![
                toml::from_str(include_str!("../../../demo/ideen-ideenwerkstatt.toml"))?,
                toml::from_str(include_str!("../../../demo/ideen-digital-im-alltag.toml"))?,
            ],
            surveys: vec![
                toml::from_str(include_str!("../../../demo/umfrage-wie-digital.toml"))?,
                toml::from_str(include_str!("../../../demo/umfrage-buerger-app.toml"))?,
            ],
            votes: vec![
                toml::from_str(include_str!("../../../demo/abstimmung-als-naechstes.toml"))?,
                toml::from_str(include_str!("../../../demo/abstimmung-im-neuen-jahr.toml"))?,
                toml::from_str(include_str!("../../../demo/abstimmung-buergerbudget.toml"))?,
                toml::from_str(include_str!("../../../demo/abstimmung-rathaus-zuerst.toml"))?,
            ],
            decisions,
        })
    }

    /// Its neighbour, which has only begun: several municipalities share an installation.
    pub fn read_neighbour() -> Result<Self, toml::de::Error> {
        Ok(Self {
            strategy: include_str!("../../../demo/buchlinden/strategie.md"),
            place: toml::from_str(include_str!("../../../demo/buchlinden/gemeinde.toml"))?,
            boards: vec![toml::from_str(include_str!("../../../demo/buchlinden/ideen.toml"))?],
            surveys: Vec::new(),
            votes: Vec::new(),
            decisions: Vec::new(),
        })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    pub municipality: Municipality,
    pub legal: domain::legal::LegalFacts,
    pub crowd: Crowd,
    pub accounts: Vec<Account>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Municipality {
    pub name: String,
    pub slug: String,
    pub ags: String,
    pub district: String,
    pub region: String,
    pub residents_over_14: i64,
}

/// People who only support, answer and vote; their names are put together.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Crowd {
    pub count: usize,
    pub first_names: Vec<String>,
    pub last_names: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Account {
    pub key: String,
    pub name: String,
    /// `domain::Role` as a word.
    #[serde(default = "resident")]
    pub role: String,
    /// The part before the @; the key where it is left out.
    pub email: Option<String>,
}

fn resident() -> String {
    "resident".to_owned()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consultation {
    pub key: String,
    pub title: String,
    pub summary: String,
    /// Keys of action fields.
    pub fields: Vec<String>,
    pub opens: i64,
    pub closes: i64,
    /// Of a survey: how many take part.
    #[serde(default)]
    pub responses: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Board {
    pub consultation: Consultation,
    pub ideas: Vec<Idea>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Idea {
    pub key: String,
    pub author: String,
    pub field: String,
    pub day: i64,
    pub title: String,
    pub text: String,
    pub supporters: usize,
    /// Not looked at yet: stays in the queue.
    #[serde(default)]
    pub pending: bool,
    /// Hidden, for this reason.
    pub hidden: Option<String>,
    pub merged_into: Option<String>,
    pub merged_because: Option<String>,
    #[serde(default)]
    pub comments: Vec<Comment>,
    pub answer: Option<Answer>,
    /// The measure it was turned into.
    pub measure: Option<Measure>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comment {
    pub author: String,
    pub day: i64,
    pub text: String,
    #[serde(default)]
    pub pending: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    pub day: i64,
    pub text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    pub day: i64,
    pub key: String,
    pub title: String,
    pub description: String,
    /// From here on as an administrator types it into the measure's form a few days later.
    pub horizon: String,
    pub first_quarter: String,
    pub last_quarter: String,
    pub office: String,
    pub cost_from: String,
    pub cost_to: String,
    pub funding: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Survey {
    pub consultation: Consultation,
    pub questions: Vec<Question>,
}

/// One question; which of the lists it fills depends on its kind.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// `single`, `multiple`, `scale` or `text`
    pub kind: String,
    pub title: String,
    #[serde(default)]
    pub help: String,
    pub required: bool,
    #[serde(default)]
    pub options: Vec<Choice>,
    #[serde(default)]
    pub scale_low: String,
    #[serde(default)]
    pub scale_high: String,
    /// Of a scale: how often each of the five steps is chosen.
    #[serde(default)]
    pub weights: Vec<u32>,
    /// Of a text: what people write, each once.
    #[serde(default)]
    pub texts: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    pub title: String,
    /// Single: in relation to the others. Multiple: how many of a hundred choose it.
    pub weight: u32,
    /// Multiple: whoever chooses it chooses nothing else.
    #[serde(default)]
    pub alone: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Decisions {
    decisions: Vec<Decision>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    pub measure: String,
    pub day: i64,
    /// `domain::decisions::Verdict` as a word.
    pub verdict: String,
    pub paper_number: String,
    pub reason: String,
}

#[cfg(test)]
mod tests;
