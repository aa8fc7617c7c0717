//! The doors, by area. What is here is what forms and programs send to; it stays.

pub const CHOOSE_LANGUAGE: &str = "/api/v1/visits/language";
pub const DOOR_REGISTER: &str = "/api/v1/accounts/register";
pub const DOOR_SIGN_IN: &str = "/api/v1/accounts/sign-in";
pub const DOOR_CONFIRM: &str = "/api/v1/accounts/confirm";
pub const DOOR_RESEND: &str = "/api/v1/accounts/resend-confirmation";
pub const DOOR_SIGN_OUT: &str = "/api/v1/accounts/sign-out";
pub const DOOR_END_SESSION: &str = "/api/v1/accounts/end-session";
pub const DOOR_END_OTHERS: &str = "/api/v1/accounts/end-other-sessions";
pub const DOOR_REQUEST_RESET: &str = "/api/v1/accounts/request-reset";
pub const DOOR_RESET: &str = "/api/v1/accounts/reset";
pub const DOOR_CHANGE_PASSWORD: &str = "/api/v1/accounts/change-password";
pub const DOOR_REQUEST_EMAIL: &str = "/api/v1/accounts/request-email-change";
pub const DOOR_CONFIRM_EMAIL: &str = "/api/v1/accounts/confirm-email-change";
pub const DOOR_UNDO_EMAIL: &str = "/api/v1/accounts/undo-email-change";

pub const DOOR_ENTER_CODE: &str = "/api/v1/factors/enter-code";
pub const DOOR_REQUEST_MAIL_CODE: &str = "/api/v1/factors/request-mail-code";
pub const DOOR_ENTER_MAIL_CODE: &str = "/api/v1/factors/enter-mail-code";
pub const DOOR_BEGIN_APP: &str = "/api/v1/factors/begin-app";
pub const DOOR_REMOVE_APP: &str = "/api/v1/factors/remove-app";
pub const DOOR_ASK_PASSKEY: &str = "/api/v1/factors/ask-passkey";
pub const DOOR_ADD_PASSKEY: &str = "/api/v1/factors/add-passkey";
pub const DOOR_REMOVE_PASSKEY: &str = "/api/v1/factors/remove-passkey";
pub const DOOR_ASK_SIGN_IN: &str = "/api/v1/factors/ask-sign-in";
pub const DOOR_PASSKEY_SIGN_IN: &str = "/api/v1/factors/passkey-sign-in";

pub const PREPARE_CODES: &str = "/api/v1/identity/prepare-codes";
pub const REVOKE_CODES: &str = "/api/v1/identity/revoke-codes";
pub const REDEEM_CODE: &str = "/api/v1/identity/redeem";
pub const BEGIN_COUNTER: &str = "/api/v1/identity/begin-counter";
pub const LOOK_UP_PRESENT: &str = "/api/v1/identity/look-up";
pub const CONFIRM_AT_COUNTER: &str = "/api/v1/identity/confirm-at-counter";
pub const FIND_ME: &str = "/api/v1/identity/find-me";
pub const BEGIN_EID: &str = "/api/v1/identity/begin-eid";
pub const FINISH_EID: &str = "/api/v1/identity/finish-eid";
pub const DESTROY_LIST: &str = "/api/v1/identity/destroy-list";
pub const UNLOCK_LIST: &str = "/api/v1/identity/unlock-list";
pub const SET_RUNGS: &str = "/api/v1/identity/set-rungs";
pub const CLAIM_RECEIPT: &str = "/api/v1/receipts/claim";

pub const CREATE_CONSULTATION: &str = "/api/v1/consultations/create";
pub const UPDATE_CONSULTATION: &str = "/api/v1/consultations/update";
pub const PUBLISH_CONSULTATION: &str = "/api/v1/consultations/publish";
pub const MOVE_DEADLINE: &str = "/api/v1/consultations/move-deadline";
pub const CREATE_PREVIEW: &str = "/api/v1/previews/create";
pub const REVOKE_PREVIEW: &str = "/api/v1/previews/revoke";
pub const CLOSE_CONSULTATION: &str = "/api/v1/consultations/close";
pub const RESPOND_SURVEY: &str = "/api/v1/surveys/respond";
pub const RESPOND_AT_COUNTER: &str = "/api/v1/surveys/respond-at-counter";
pub const ADD_QUESTION: &str = "/api/v1/surveys/add-question";
pub const CHANGE_QUESTION: &str = "/api/v1/surveys/change-question";
pub const REMOVE_QUESTION: &str = "/api/v1/surveys/remove-question";
pub const SHIFT_QUESTION: &str = "/api/v1/surveys/shift-question";
pub const CAST_VOTE: &str = "/api/v1/votes/cast";
pub const KEEP_VOTE: &str = "/api/v1/votes/keep";
pub const SET_RULES: &str = "/api/v1/votes/set-rules";
pub const SET_COST: &str = "/api/v1/votes/set-cost";
pub const ADD_OPTION: &str = "/api/v1/votes/add-option";
pub const REMOVE_OPTION: &str = "/api/v1/votes/remove-option";

pub const MAKE_PILE: &str = "/api/v1/papers/make";
pub const ENTER_SHEET: &str = "/api/v1/papers/enter";
pub const FINISH_READING: &str = "/api/v1/papers/finish";
pub const COUNTERSIGN_PILE: &str = "/api/v1/papers/countersign";
pub const REOPEN_PILE: &str = "/api/v1/papers/reopen";
pub const DISCARD_PILE: &str = "/api/v1/papers/discard";
pub const ADD_SLIP: &str = "/api/v1/papers/add-slip";
pub const SET_ACCESS: &str = "/api/v1/papers/set-access";

pub const CHANGE_ROLE: &str = "/api/v1/staff/change-role";
pub const CONFIRM_ROLE: &str = "/api/v1/staff/confirm-request";
pub const REFUSE_ROLE: &str = "/api/v1/staff/refuse-request";
pub const WITHDRAW_ROLE: &str = "/api/v1/staff/withdraw-request";
pub const BLOCK_PERSON: &str = "/api/v1/staff/block";
pub const UNBLOCK_PERSON: &str = "/api/v1/staff/unblock";
pub const INVITE: &str = "/api/v1/staff/invite";
pub const WITHDRAW_INVITATION: &str = "/api/v1/staff/withdraw-invitation";
pub const ACCEPT_INVITATION: &str = "/api/v1/staff/accept-invitation";
pub const JOIN: &str = "/api/v1/staff/join";

pub const DOOR_SAVE_TEMPLATE: &str = "/api/v1/mails/save-template";
pub const DOOR_RESET_TEMPLATE: &str = "/api/v1/mails/reset-template";
pub const DOOR_CHOOSE_MAILS: &str = "/api/v1/mails/choose";
pub const DOOR_UNSUBSCRIBE: &str = "/api/v1/mails/unsubscribe";

pub const DOOR_ERASE: &str = "/api/v1/privacy/erase";
pub const SAVE_LEGAL_FACTS: &str = "/api/v1/legal/save-facts";
pub const SAVE_LEGAL_TEXT: &str = "/api/v1/legal/save-text";
pub const REMOVE_EMBLEM: &str = "/api/v1/emblem/remove";
pub const GIVE_NOTICE: &str = "/api/v1/notices/give";
pub const DECIDE_NOTICE: &str = "/api/v1/notices/decide";

pub const DOOR_SAVE_STRATEGY: &str = "/api/v1/strategy/save";
pub const DOOR_CREATE_FIELD: &str = "/api/v1/action-fields/create";
pub const DOOR_UPDATE_FIELD: &str = "/api/v1/action-fields/update";
pub const DOOR_CREATE_MEASURE: &str = "/api/v1/measures/create";
pub const DOOR_UPDATE_MEASURE: &str = "/api/v1/measures/update";
pub const DOOR_DECIDE: &str = "/api/v1/decisions/decide";
pub const DOOR_ANSWER_PROPOSAL: &str = "/api/v1/proposals/answer";

pub const SUBMIT_IDEA: &str = "/api/v1/ideas/submit";
pub const SUBMIT_AT_COUNTER: &str = "/api/v1/ideas/submit-at-counter";
pub const SUPPORT_IDEA: &str = "/api/v1/ideas/support";
pub const WITHDRAW_SUPPORT: &str = "/api/v1/ideas/withdraw-support";
pub const COMMENT_IDEA: &str = "/api/v1/ideas/comment";
pub const APPROVE: &str = "/api/v1/moderation/approve";
pub const HIDE: &str = "/api/v1/moderation/hide";
pub const MERGE_IDEA: &str = "/api/v1/moderation/merge";
pub const UNDO_MERGE: &str = "/api/v1/moderation/undo-merge";
pub const HIDE_ALL: &str = "/api/v1/moderation/hide-all";
pub const UNDO_HIDING: &str = "/api/v1/moderation/undo-hide-all";
pub const DECIDE_ACCOUNT: &str = "/api/v1/spam/decide";
pub const APPROVE_ACCOUNTS: &str = "/api/v1/spam/approve-all";
pub const BLOCK_DOMAINS: &str = "/api/v1/spam/block-domains";
pub const ANSWER_IDEA: &str = "/api/v1/moderation/answer";
pub const PROPOSE_MEASURE: &str = "/api/v1/moderation/propose-measure";
