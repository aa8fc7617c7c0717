//! The table: each right, and the roles that have it. Pure; administrators read it on a page that is made from it.

use crate::actor::Role;
use crate::words::text_enum;

text_enum! {
    /// Something that not everybody may do or read. What is not here, every visitor may.
    pub enum Right {
        /// Ideas, supports, comments, answers, votes. Needs a confirmed address too.
        TakePart = "take_part",
        /// Ideas and comments that wait or are hidden, with their words, and the queue of them.
        ReadWaiting = "read_waiting",
        Approve = "approve",
        Hide = "hide",
        Merge = "merge",
        AnswerIdeas = "answer_ideas",
        ProposeMeasures = "propose_measures",
        /// The nod for new accounts in a flood of registrations.
        ApproveAccounts = "approve_accounts",
        /// Ideas and answers of people who come to the counter or call.
        EnterForOthers = "enter_for_others",
        /// Confirming that somebody showed an identity document at the counter.
        CheckIdentities = "check_identities",
        /// Ballots on paper, read from their sheets.
        EnterPapers = "enter_papers",
        /// Letting a pile of ballots that two others have read count.
        CountersignPapers = "countersign_papers",
        /// Consultations that are not announced yet.
        ReadDrafts = "read_drafts",
        EditConsultations = "edit_consultations",
        PublishConsultations = "publish_consultations",
        MoveDeadlines = "move_deadlines",
        CloseConsultations = "close_consultations",
        EditQuestions = "edit_questions",
        EditOptions = "edit_options",
        /// How well somebody must be known for each action of a consultation.
        SetRungs = "set_rungs",
        /// Codes that are printed and sent as letters.
        IssueCodes = "issue_codes",
        /// The list from the residents' register, by which people prove that they live here.
        KeepResidentsList = "keep_residents_list",
        ImportIdeas = "import_ideas",
        /// What people wrote into surveys in their own words, without a person.
        ReadFreeTexts = "read_free_texts",
        EditStrategy = "edit_strategy",
        EditActionFields = "edit_action_fields",
        EditMeasures = "edit_measures",
        Decide = "decide",
        /// Mail domains whose addresses get no account.
        BlockDomains = "block_domains",
        /// The municipality's own words for mails.
        EditMails = "edit_mails",
        /// The list of those who work here, looking people up, and their files; each look is written down.
        ReadPeople = "read_people",
        /// Roles and invitations; administrators are made by two.
        GrantRoles = "grant_roles",
        BlockPeople = "block_people",
        ReadAudit = "read_audit",
        /// Imprint, rules and the other pages that the law asks for.
        EditLegal = "edit_legal",
        /// The picture in the head of the pages.
        EditEmblem = "edit_emblem",
        /// The record of processing.
        ReadProcessing = "read_processing",
        /// This table.
        ReadRights = "read_rights",
    }
}

text_enum! {
    /// What a right is about: the parts of the table.
    pub enum Group {
        Participation = "participation",
        Moderation = "moderation",
        Consultations = "consultations",
        Strategy = "strategy",
        Administration = "administration",
    }
}

const ALL: &[Role] = &[Role::Resident, Role::Moderator, Role::Council, Role::Administrator];
const MODERATION: &[Role] = &[Role::Moderator, Role::Administrator];
const COUNCIL: &[Role] = &[Role::Council];
const ADMINISTRATION: &[Role] = &[Role::Administrator];

impl Right {
    /// The roles that have it.
    pub fn roles(self) -> &'static [Role] {
        match self {
            Self::TakePart => ALL,
            Self::ReadWaiting | Self::Approve | Self::Hide | Self::Merge => MODERATION,
            Self::AnswerIdeas | Self::ProposeMeasures | Self::ApproveAccounts => MODERATION,
            Self::EnterForOthers | Self::CheckIdentities | Self::EnterPapers | Self::ReadDrafts => MODERATION,
            Self::Decide => COUNCIL,
            Self::CountersignPapers
            | Self::EditConsultations
            | Self::PublishConsultations
            | Self::MoveDeadlines
            | Self::CloseConsultations
            | Self::EditQuestions
            | Self::EditOptions
            | Self::SetRungs
            | Self::IssueCodes
            | Self::KeepResidentsList
            | Self::ImportIdeas
            | Self::ReadFreeTexts
            | Self::EditStrategy
            | Self::EditActionFields
            | Self::EditMeasures
            | Self::BlockDomains
            | Self::EditMails
            | Self::ReadPeople
            | Self::GrantRoles
            | Self::BlockPeople
            | Self::ReadAudit
            | Self::EditLegal
            | Self::EditEmblem
            | Self::ReadProcessing
            | Self::ReadRights => ADMINISTRATION,
        }
    }

    /// Where it stands in the table.
    pub fn group(self) -> Group {
        match self {
            Self::TakePart => Group::Participation,
            Self::ReadWaiting
            | Self::Approve
            | Self::Hide
            | Self::Merge
            | Self::AnswerIdeas
            | Self::ProposeMeasures
            | Self::ApproveAccounts
            | Self::EnterForOthers
            | Self::CheckIdentities => Group::Moderation,
            Self::EnterPapers
            | Self::CountersignPapers
            | Self::ReadDrafts
            | Self::EditConsultations
            | Self::PublishConsultations
            | Self::MoveDeadlines
            | Self::CloseConsultations
            | Self::EditQuestions
            | Self::EditOptions
            | Self::SetRungs
            | Self::IssueCodes
            | Self::KeepResidentsList
            | Self::ImportIdeas
            | Self::ReadFreeTexts => Group::Consultations,
            Self::EditStrategy | Self::EditActionFields | Self::EditMeasures | Self::Decide => Group::Strategy,
            Self::BlockDomains
            | Self::EditMails
            | Self::ReadPeople
            | Self::GrantRoles
            | Self::BlockPeople
            | Self::ReadAudit
            | Self::EditLegal
            | Self::EditEmblem
            | Self::ReadProcessing
            | Self::ReadRights => Group::Administration,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn residents_only_take_part_and_the_council_decides_alone() {
        let of = |role| Right::all().iter().copied().filter(|right| right.roles().contains(&role)).collect::<Vec<_>>();
        assert_eq!(of(Role::Resident), [Right::TakePart]);
        assert_eq!(of(Role::Council), [Right::TakePart, Right::Decide]);
        let moderation = [
            Right::TakePart,
            Right::ReadWaiting,
            Right::Approve,
            Right::Hide,
            Right::Merge,
            Right::AnswerIdeas,
            Right::ProposeMeasures,
            Right::ApproveAccounts,
            Right::EnterForOthers,
            Right::CheckIdentities,
            Right::EnterPapers,
            Right::ReadDrafts,
        ];
        assert_eq!(of(Role::Moderator), moderation);
        let missing: Vec<_> = Right::all().iter().filter(|right| !right.roles().contains(&Role::Administrator)).collect();
        assert_eq!(missing, [&Right::Decide], "administrators stand in for moderators, not for the council");
    }
}
