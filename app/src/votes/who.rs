//! Who may vote, in words: for everybody before they begin, and for whoever may not, why and what to do.

use domain::Instant;
use domain::identity::Rung;
use domain::votes::{Access, Circle, Eligibility, Lack, Rules};
use leptos::prelude::*;

use crate::addresses;
use crate::identity::needed::needed_text;
use crate::texts::Texts;
use crate::ui::alert::Alert;
use crate::ui::time::day_text;

/// One sentence about whom it is for, and one about what they need.
pub fn who(t: Texts, rules: &Rules, rung: Rung, closes_at: Instant) -> String {
    if rules.access == Access::Code {
        return format!("{} {}", t.vote_rule_who_text(), t.vote_by_code());
    }
    let whom = conditions(t, &rules.eligibility, closes_at).unwrap_or_else(|| t.vote_rule_who_text().to_owned());
    format!("{whom} {}", needed_text(t, rung))
}

/// Whom it is for, where that is not everybody who lives here.
pub fn conditions(t: Texts, eligibility: &Eligibility, closes_at: Instant) -> Option<String> {
    let named = (eligibility.circle == Circle::Named).then(|| t.vote_who_named().to_owned());
    let age = eligibility.age_min.map(|years| t.vote_who_age(day_text(t, closes_at.day()), t.grouped(years)));
    let districts = (!eligibility.districts.is_empty()).then(|| t.vote_who_districts(eligibility.districts.join(", ")));
    let all: Vec<String> = [named, age, districts].into_iter().flatten().collect();
    (!all.is_empty()).then(|| t.vote_who_some(all.join("; ")))
}

/// How sure it is that one person votes once: the level, and what of it people only say themselves.
pub fn level(t: Texts, rules: &Rules, rung: Rung) -> String {
    let name = t.rung_name(rung.as_str());
    let is_by_word = rung == Rung::Mail && rules.eligibility.circle == Circle::Everybody && rules.access == Access::Account;
    if is_by_word { t.vote_level_self(name) } else { format!("{name}.") }
}

/// Why somebody may not vote, told to them alone, and what they can do.
pub fn not_eligible(t: Texts, lack: Lack) -> AnyView {
    let (href, action) = match lack {
        Lack::AgeProof | Lack::DistrictProof => (addresses::IDENTITY, t.rung_move_up()),
        Lack::Name | Lack::Age | Lack::District => (addresses::CONTACT, t.vote_lack_contact()),
    };
    view! {
        <div data-lack=lack.as_str()>
            <Alert kind="warning" title=t.vote_lack_title()>
                <p>{t.failure_message(lack.code())}</p>
                <p><a class="dl-more" href=href>{action}</a></p>
            </Alert>
        </div>
    }
    .into_any()
}
