//! What stands in the header's menu and in the footer.

use super::*;

/// What stands in the main menu for this visit.
pub fn navigation(visit: &Visit) -> Vec<(&'static str, &'static str)> {
    use domain::Right;
    let t = visit.t;
    let mut links = vec![
        ("/", t.nav_start()),
        (STRATEGY, t.nav_strategy()),
        (ROADMAP, t.nav_roadmap()),
        (CONSULTATIONS, t.nav_consultations()),
        (IDEAS, t.nav_ideas()),
    ];
    links.extend(visit.may(Right::ReadWaiting).then_some((QUEUE, t.nav_moderation())));
    links.extend(visit.may(Right::EnterForOthers).then_some((COUNTER, t.nav_counter())));
    links.extend(visit.may(Right::Decide).then_some((COUNCIL, t.nav_council())));
    links.extend(visit.may(Right::EditStrategy).then_some((ADMINISTRATION, t.nav_administration())));
    links
}

/// The footer's links to taking part.
pub fn footer_participation(t: Texts) -> Vec<(&'static str, &'static str)> {
    vec![(CONSULTATIONS, t.nav_consultations()), (IDEAS, t.nav_ideas()), (RECEIPT, t.nav_receipt())]
}

/// The footer's links to one's own things.
pub fn footer_own(visit: &Visit) -> Vec<(&'static str, &'static str)> {
    let t = visit.t;
    match visit.person() {
        Some(_) => vec![(CONTRIBUTIONS, t.nav_contributions()), (ACCOUNT, t.nav_account())],
        None => vec![(SIGN_IN, t.nav_sign_in()), (REGISTER, t.nav_register())],
    }
}

/// The footer's links that the law asks for.
pub fn footer_legal(t: Texts) -> Vec<(&'static str, &'static str)> {
    vec![
        (IMPRINT, t.legal_imprint()),
        (PRIVACY, t.privacy_title()),
        (ACCESSIBILITY, t.legal_accessibility()),
        (RULES, t.legal_rules()),
        (CONTACT, t.legal_contact()),
    ]
}
