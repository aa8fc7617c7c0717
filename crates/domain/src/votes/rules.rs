//! The rules of a vote: what is written on a ballot, how it is counted, who wins. They are sealed when the vote begins. No database.

use serde::{Deserialize, Serialize};

use super::eligibility::Eligibility;
use super::shares::Share;
use crate::ids::ActionFieldId;
use crate::words::text_enum;

text_enum! {
    /// What people write on the ballot.
    pub enum Method {
        /// Yes, no or abstention on each measure.
        YesNo = "yes_no",
        /// No objection, objection with a reason, or abstention on each measure.
        Consent = "consent",
        /// Marks on as many measures as the rules allow.
        Approval = "approval",
        /// Points to distribute.
        Points = "points",
        /// A grade for each measure.
        Score = "score",
        /// An order of preference.
        Ranking = "ranking",
        /// A basket of measures within a sum.
        Budget = "budget",
    }
}

text_enum! {
    /// How ballots become a result.
    pub enum Counting {
        Majority = "majority",
        Consent = "consent",
        Approval = "approval",
        Points = "points",
        Score = "score",
        Schulze = "schulze",
        Borda = "borda",
        Irv = "irv",
        Stv = "stv",
        StvScottish = "stv_scottish",
        Greedy = "greedy",
        EqualShares = "equal_shares",
        Phragmen = "phragmen",
    }
}

text_enum! {
    /// Which share of yes a measure needs.
    pub enum Majority {
        /// More yes than no.
        Simple = "simple",
        /// Yes from more than half of all who cast a ballot.
        Absolute = "absolute",
        /// At least two thirds of yes and no.
        TwoThirds = "two_thirds",
        /// Yes from at least two thirds of all who cast a ballot.
        TwoThirdsOfCast = "two_thirds_of_cast",
    }
}

text_enum! {
    /// Who goes first among equals.
    pub enum TieRule {
        /// A lot, drawn from a number that is sealed before anybody votes.
        Lot = "lot",
        /// The cheaper one, then the one that stands first on the ballot.
        Cost = "cost",
        /// The one that stands first on the ballot.
        Order = "order",
    }
}

text_enum! {
    /// Whether a vote can be changed.
    pub enum Secrecy {
        /// Changeable until the end; kept under a pseudonym whose key is destroyed then.
        Confidential = "confidential",
        /// Cast once; kept from the first moment without any key to the person.
        Secret = "secret",
    }
}

text_enum! {
    /// Who may vote.
    pub enum Access {
        /// Whoever has an account that stands high enough.
        Account = "account",
        /// Whoever has a code from a letter, without an account.
        Code = "code",
    }
}

text_enum! {
    /// What a supported measure is worth to its supporters under equal shares.
    pub enum Utility {
        Cost = "cost",
        Score = "score",
    }
}

text_enum! {
    /// What happens with money that equal shares leave.
    pub enum Completion {
        None = "none",
        Add1 = "add1",
        Add1Exhaustive = "add1e",
        Greedy = "greedy",
    }
}

/// The most that one action field may cost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ceiling {
    pub action_field: ActionFieldId,
    /// In cents.
    pub cents: i64,
}

/// All rules. A number that its method does not ask for is `None`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    pub method: Method,
    pub counting: Counting,
    pub secrecy: Secrecy,
    #[serde(default = "by_account")]
    pub access: Access,
    #[serde(default)]
    pub eligibility: Eligibility,
    pub tie: TieRule,
    pub majority: Majority,
    /// So few measures must be marked or ranked on a valid ballot.
    pub choices_min: i64,
    /// So many may be.
    pub choices_max: Option<i64>,
    /// To distribute.
    pub points: Option<i64>,
    /// Of them, so many on one measure.
    pub points_per_option: Option<i64>,
    /// The best grade; the worst is 0.
    pub score_max: Option<i64>,
    /// In cents.
    pub budget_cents: Option<i64>,
    #[serde(default)]
    pub ceilings: Vec<Ceiling>,
    /// So many measures win; `None`: as many as the counting lets.
    pub seats: Option<i64>,
    pub utility: Utility,
    pub completion: Completion,
    /// So many ballots make the result valid.
    pub quorum: Option<i64>,
    /// A measure needs so many yes, marks or points to win.
    pub threshold: Option<i64>,
    /// Or: ballots from so many percent of those entitled make the result valid. Rules that were sealed without it have the same text as ever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quorum_percent: Option<i64>,
    /// Or: a measure needs yes or marks from such a share. As above.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub threshold_share: Option<Share>,
}

/// Rules that were stored without it are of votes by account.
fn by_account() -> Access {
    Access::Account
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            method: Method::YesNo,
            counting: Counting::Majority,
            secrecy: Secrecy::Confidential,
            access: Access::Account,
            eligibility: Eligibility::default(),
            tie: TieRule::Lot,
            majority: Majority::Simple,
            choices_min: 1,
            choices_max: None,
            points: None,
            points_per_option: None,
            score_max: None,
            budget_cents: None,
            ceilings: Vec::new(),
            seats: None,
            utility: Utility::Cost,
            completion: Completion::Add1,
            quorum: None,
            threshold: None,
            quorum_percent: None,
            threshold_share: None,
        }
    }
}

impl Method {
    /// How ballots of this kind can be counted; the first is usual.
    pub fn countings(self) -> &'static [Counting] {
        match self {
            Self::YesNo => &[Counting::Majority],
            Self::Consent => &[Counting::Consent],
            Self::Approval => &[Counting::Approval],
            Self::Points => &[Counting::Points],
            Self::Score => &[Counting::Score],
            Self::Ranking => &[Counting::Schulze, Counting::Borda, Counting::Irv, Counting::Stv, Counting::StvScottish],
            Self::Budget => &[Counting::EqualShares, Counting::Greedy, Counting::Phragmen],
        }
    }

    /// Whether each measure has an answer of its own, so that one can be given without the others.
    pub fn asks_each(self) -> bool {
        matches!(self, Self::YesNo | Self::Consent)
    }

    /// Whether a measure can be asked for a least number of yes, marks or points.
    pub fn has_threshold(self) -> bool {
        matches!(self, Self::YesNo | Self::Approval | Self::Points | Self::Score | Self::Budget)
    }
}

impl Counting {
    /// Whether what stands on one ballot must stay together to be counted. Otherwise every mark is counted, kept and published for
    /// itself, and no ballot is a fingerprint of a person.
    pub fn needs_whole_ballots(self) -> bool {
        match self {
            Self::Majority | Self::Consent | Self::Approval | Self::Points | Self::Score | Self::Greedy => false,
            Self::Schulze | Self::Borda | Self::Irv | Self::Stv | Self::StvScottish | Self::EqualShares | Self::Phragmen => true,
        }
    }

    /// Whether a number of winners can be named; one wins where none is.
    pub fn may_have_seats(self) -> bool {
        self.needs_seats() || self == Self::Schulze
    }

    /// Whether it must be named.
    pub fn needs_seats(self) -> bool {
        matches!(self, Self::Approval | Self::Points | Self::Score | Self::Borda | Self::Stv | Self::StvScottish)
    }
}

impl Rules {
    /// Whether each measure must have a cost: to be paid from the budget, or because the cheaper one goes first among equals.
    pub fn needs_costs(&self) -> bool {
        self.method == Method::Budget || self.tie == TieRule::Cost
    }

    /// Whether the published ballots are offered in Pabulib's format, too: a basket by whole ballots. The format knows no ceilings, and without
    /// them others would count to another result.
    pub fn fit_pabulib(&self) -> bool {
        self.method == Method::Budget && self.counting.needs_whole_ballots() && self.ceilings.is_empty()
    }

    /// The rules as stored.
    ///
    /// # Errors
    /// `Internal` when they cannot be read.
    pub fn from_stored(stored: &str) -> crate::error::Result<Self> {
        serde_json::from_str(stored).map_err(|error| crate::error::Error::internal(format!("vote.rules: {error}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_counting_belongs_to_one_method_and_stored_rules_are_the_same_rules() {
        for counting in Counting::all() {
            let methods = Method::all().iter().filter(|method| method.countings().contains(counting));
            assert_eq!(methods.count(), 1, "{}", counting.as_str());
        }
        let rules = Rules { budget_cents: Some(5), ..Rules::default() };
        let stored = serde_json::to_string(&rules).expect("plain data");
        assert_eq!(Rules::from_stored(&stored), Ok(rules));
    }

    #[test]
    fn rules_that_were_sealed_before_there_were_shares_keep_their_text() {
        let sealed = concat!(
            r#"{"method":"yes_no","counting":"majority","secrecy":"confidential","access":"account","#,
            r#""eligibility":{"age_min":null,"districts":[],"circle":"everybody"},"tie":"lot","majority":"simple","choices_min":1,"#,
            r#""choices_max":null,"points":null,"points_per_option":null,"score_max":null,"budget_cents":null,"ceilings":[],"#,
            r#""seats":null,"utility":"cost","completion":"add1","quorum":30,"threshold":null}"#,
        );
        let rules = Rules::from_stored(sealed).expect("readable");
        assert_eq!(rules, Rules { quorum: Some(30), ..Rules::default() });
        assert_eq!(serde_json::to_string(&rules).expect("plain data"), sealed);
    }
}
