//! The fields of the rules, in five groups. What a method does not ask for is hidden by the style sheet where the browser can do that, and
//! not read by the door anyway.

use domain::action_fields::ActionField;
use domain::votes::rules::{Completion, Majority, TieRule, Utility};
use domain::votes::shares::Whole;
use domain::votes::{Method, Rules, Secrecy};
use leptos::prelude::*;

use crate::page::use_visit;
use crate::ui::field::{Choices, Field, Select};
use crate::votes::amounts::euros;

/// What stands on the ballot.
#[component]
pub(super) fn OfMethod(rules: Rules) -> impl IntoView {
    let t = use_visit().t;
    let options = Method::all().iter().map(|method| {
        let word = method.as_str();
        ("method".to_owned(), word.to_owned(), t.rules_method(word), *method == rules.method)
    });
    view! { <Choices name="method" legend=t.rules_of_method() hint=t.rules_of_method_hint() options=options.collect()/> }
}

/// Limits of a ballot. `fields` are those from which something is asked.
#[component]
pub(super) fn OfBallot(rules: Rules, fields: Vec<ActionField>) -> impl IntoView {
    let t = use_visit().t;
    let min = if rules.choices_min > 1 { rules.choices_min.to_string() } else { String::new() };
    let budget = rules.budget_cents.map(|cents| euros(cents, '.')).unwrap_or_default();
    view! {
        <Group title=t.rules_of_ballot() only="approval ranking budget points score">
            <Only methods="approval ranking budget">
                <Number name="choices_min" label=t.rules_choices_min() hint=t.rules_choices_min_hint() value=min is_optional=true/>
                <Number name="choices_max" label=t.rules_choices_max() value=text(rules.choices_max) is_optional=true/>
            </Only>
            <Only methods="points">
                <Number name="points" label=t.rules_points() hint=t.rules_points_hint() value=text(rules.points)/>
                <Number name="points_per_option" label=t.rules_points_each() hint=t.rules_points_each_hint() value=text(rules.points_per_option) is_optional=true/>
            </Only>
            <Only methods="score">
                <Number name="score_max" label=t.rules_score() hint=t.rules_score_hint() value=text(rules.score_max)/>
            </Only>
            <Only methods="budget">
                <Number name="budget" label=t.rules_budget() hint=t.rules_budget_hint() value=budget/>
                {fields.into_iter().map(|field| ceiling(&rules, field)).collect_view()}
            </Only>
        </Group>
    }
}

/// The most that one action field may cost.
fn ceiling(rules: &Rules, field: ActionField) -> impl IntoView + use<> {
    let t = use_visit().t;
    let before = rules.ceilings.iter().find(|ceiling| ceiling.action_field == field.id);
    let value = before.map(|ceiling| euros(ceiling.cents, '.')).unwrap_or_default();
    let name = format!("ceiling[f-{}]", field.id);
    let label = t.rules_ceiling(field.title);
    view! { <Field name label hint=t.rules_ceiling_hint() value is_optional=true is_short=true/> }
}

/// How ballots are counted.
#[component]
pub(super) fn OfCount(rules: Rules) -> impl IntoView {
    let t = use_visit().t;
    let has_choice = |method: &&Method| method.countings().len() > 1;
    let countings = Method::all().iter().filter(has_choice).flat_map(|method| method.countings());
    let names = countings.map(move |counting| (counting.as_str().to_owned(), t.rules_counting(counting.as_str())));
    let usual = std::iter::once((String::new(), t.rules_counting_usual().to_owned()));
    let counting = if rules.method.countings().len() > 1 { rules.counting.as_str() } else { "" };
    let named = |words: Vec<&'static str>, name: &dyn Fn(&'static str) -> String| {
        words.into_iter().map(|word| (word.to_owned(), name(word))).collect::<Vec<_>>()
    };
    let majorities = named(Majority::all().iter().map(|word| word.as_str()).collect(), &|word| t.rules_majority(word));
    let utilities = named(Utility::all().iter().map(|word| word.as_str()).collect(), &|word| t.rules_utility(word));
    let completions = named(Completion::all().iter().map(|word| word.as_str()).collect(), &|word| t.rules_completion(word));
    view! {
        <Group title=t.rules_of_count() only="yes_no approval points score ranking budget">
            <Only methods="yes_no">
                <Select name="majority" label=t.rules_of_majority() options=majorities value=rules.majority.as_str()/>
            </Only>
            <Only methods="ranking budget">
                <Select name="counting" label=t.rules_of_counting() hint=t.rules_of_counting_hint() options=usual.chain(names).collect() value=counting/>
            </Only>
            <Only methods="approval points score ranking">
                <Number name="seats" label=t.rules_seats() hint=t.rules_seats_hint() value=text(rules.seats)/>
            </Only>
            <Only methods="budget">
                <Select name="utility" label=t.rules_of_utility() hint=t.rules_of_utility_hint() options=utilities value=rules.utility.as_str()/>
                <Select name="completion" label=t.rules_of_completion() options=completions value=rules.completion.as_str()/>
            </Only>
        </Group>
    }
}

/// When a result counts, and who goes first among equals.
#[component]
pub(super) fn OfResult(rules: Rules) -> impl IntoView {
    let t = use_visit().t;
    let ties = TieRule::all().iter().map(|tie| (tie.as_str().to_owned(), t.rules_tie(tie.as_str()))).collect();
    let wholes = Whole::all().iter().map(|whole| (whole.as_str().to_owned(), t.rules_threshold_whole(whole.as_str()))).collect();
    let (percent, whole) = rules.threshold_share.map_or((None, Whole::Cast), |share| (Some(share.percent), share.of));
    view! {
        <Group title=t.rules_of_result() only="">
            <Number name="quorum" label=t.rules_quorum() hint=t.rules_quorum_hint() value=text(rules.quorum) is_optional=true/>
            <Number name="quorum_percent" label=t.rules_quorum_share() hint=t.rules_quorum_share_hint() value=text(rules.quorum_percent) is_optional=true/>
            <Only methods="yes_no approval points score budget">
                <Number name="threshold" label=t.rules_threshold() hint=t.rules_threshold_hint() value=text(rules.threshold) is_optional=true/>
            </Only>
            <Only methods="yes_no approval budget">
                <Number name="threshold_percent" label=t.rules_threshold_share() hint=t.rules_threshold_share_hint() value=text(percent) is_optional=true/>
                <Select name="threshold_of" label=t.rules_threshold_of() hint=t.rules_threshold_of_hint() options=wholes value=whole.as_str()/>
            </Only>
            <Select name="tie" label=t.rules_of_tie() options=ties value=rules.tie.as_str()/>
        </Group>
    }
}

/// Whether a vote can be changed.
#[component]
pub(super) fn OfSecrecy(rules: Rules) -> impl IntoView {
    let t = use_visit().t;
    let options = Secrecy::all().iter().map(|secrecy| {
        let word = secrecy.as_str();
        ("secrecy".to_owned(), word.to_owned(), t.rules_secrecy(word), *secrecy == rules.secrecy)
    });
    view! { <Choices name="secrecy" legend=t.rules_of_secrecy() options=options.collect()/> }
}

fn text(number: Option<i64>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

#[component]
fn Group(title: &'static str, only: &'static str, children: Children) -> impl IntoView {
    let only = (!only.is_empty()).then_some(only);
    view! { <fieldset class="dl-fieldset dl-stack" data-only=only><legend>{title}</legend>{children()}</fieldset> }
}

/// Fields that only these methods ask for.
#[component]
fn Only(methods: &'static str, children: Children) -> impl IntoView {
    view! { <div class="dl-stack" data-only=methods>{children()}</div> }
}

/// A number as it is typed.
#[component]
fn Number(
    name: &'static str,
    label: &'static str,
    #[prop(optional)] hint: &'static str,
    value: String,
    #[prop(optional)] is_optional: bool,
) -> impl IntoView {
    view! { <Field name label hint value is_optional is_short=true/> }
}
