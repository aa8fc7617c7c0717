//! The rules of a vote in sentences, each once: for the ballot page and for administrators.

use domain::action_fields::ActionField;
use domain::votes::counting::BALLOTS_MIN;
use domain::votes::{Access, Counting, Method, Rules, Secrecy};

use super::paper::money;
use crate::texts::Texts;

/// What may stand on a ballot: a sentence for each limit.
pub(super) fn limits(t: Texts, rules: &Rules, fields: &[ActionField]) -> Vec<String> {
    let counts_marks = matches!(rules.method, Method::Approval | Method::Ranking | Method::Budget);
    let least = (counts_marks && rules.choices_min > 1).then(|| t.vote_limit_least(rules.choices_min));
    let most = rules.choices_max.filter(|_| counts_marks).map(|most| t.vote_limit_most(most));
    let points = rules.points.map(|points| t.vote_limit_points(points));
    let each = rules.points_per_option.map(|points| t.vote_limit_each(points));
    let score = rules.score_max.map(|best| t.vote_limit_score(t.grouped(best)));
    let budget = rules.budget_cents.map(|cents| t.vote_limit_budget(money(t, cents)));
    let ceilings = rules.ceilings.iter().map(|ceiling| {
        let field = fields.iter().find(|field| field.id == ceiling.action_field);
        t.vote_limit_part(field.map(|field| field.title.clone()).unwrap_or_default(), money(t, ceiling.cents))
    });
    let own = [least, most, points, each, score, budget].into_iter().flatten();
    own.chain(ceilings).collect()
}

/// How ballots become a result: the counting, how many win, and what a measure needs.
pub(super) fn counted(t: Texts, rules: &Rules) -> Vec<String> {
    let word = if rules.counting == Counting::Majority { rules.majority.as_str() } else { rules.counting.as_str() };
    let seats = rules.seats.map(|seats| t.vote_seats(seats));
    let threshold = rules.threshold.map(|least| t.vote_threshold(t.grouped(least)));
    let is_shared = rules.counting == Counting::EqualShares;
    let utility = is_shared.then(|| t.vote_utility(rules.utility.as_str()));
    let completion = is_shared.then(|| t.vote_completion(rules.completion.as_str()));
    let share = rules.threshold_share.map(|share| t.vote_threshold_share(share.of.as_str(), share.percent));
    [Some(t.vote_counting(word)), utility, completion, seats, threshold, share].into_iter().flatten().collect()
}

/// From how many ballots on the result counts.
pub(super) fn quorum(t: Texts, rules: &Rules) -> String {
    match (rules.quorum, rules.quorum_percent) {
        (Some(least), _) => t.vote_quorum(least),
        (None, Some(percent)) => t.vote_quorum_share(percent),
        (None, None) => t.vote_quorum_none().to_owned(),
    }
}

/// What will be published of the ballots.
pub(super) fn published(t: Texts, rules: &Rules) -> String {
    let least = i64::try_from(BALLOTS_MIN).unwrap_or(i64::MAX);
    if rules.counting.needs_whole_ballots() { t.vote_published_whole(least) } else { t.vote_published_split(least) }
}

/// What a receipt shows, and that it proves nothing to somebody who pays for a vote.
pub(super) fn receipt(t: Texts, rules: &Rules) -> String {
    let kind = match (rules.secrecy, rules.access) {
        (Secrecy::Secret, _) => "secret",
        (Secrecy::Confidential, Access::Code) => "code",
        (Secrecy::Confidential, Access::Account) => "changeable",
    };
    t.vote_receipt(kind)
}

/// All rules that administrators set, as terms and sentences.
pub(super) fn rows(t: Texts, rules: &Rules, fields: &[ActionField]) -> Vec<(&'static str, String)> {
    vec![
        (t.vote_rule_how(), t.vote_lead(rules.method.as_str())),
        (t.vote_rule_limits(), limits(t, rules, fields).join(" ")),
        (t.vote_rule_once(), once(t, rules)),
        (t.vote_rule_counted(), counted(t, rules).join(" ")),
        (t.vote_rule_quorum(), quorum(t, rules)),
        (t.vote_rule_tie(), t.vote_tie(rules.tie.as_str())),
        (t.vote_rule_secret(), t.vote_secrecy(rules.secrecy.as_str())),
        (t.vote_rule_published(), published(t, rules)),
    ]
}

/// How often somebody may vote.
pub(super) fn once(t: Texts, rules: &Rules) -> String {
    let is_once = rules.secrecy == Secrecy::Secret || rules.access == Access::Code;
    let text = if is_once { t.vote_once_secret() } else { t.vote_once_changeable() };
    text.to_owned()
}
