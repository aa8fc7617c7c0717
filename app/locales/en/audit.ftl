# Audit log: what the municipality did
audit-title = Audit log
audit-lead = What administrators, moderators and council did here. Lines cannot be changed or deleted; the operator checks that with “dorflinde verify”. Whoever no longer works here is named by role alone.
audit-count = { $count ->
    [one] 1 line
   *[other] { $count } lines
}
audit-empty = Nothing here yet.
audit-number = No.
audit-when = When
audit-who = Who
audit-what = What
audit-filter = Filter the audit log
audit-topic = Topic
audit-all = Everything
audit-show = Show
audit-program = Program
audit-gone = an account that no longer exists
audit-csv = Download as a CSV file
audit-topic-name = { $topic ->
    [people] People and roles
    [looks] Looks at people
    [contributions] Contributions
    [consultations] Consultations
    [strategy] Strategy
    [settings] Settings
    [exports] Downloads
   *[other] Further
}
audit-told = { $kind ->
    [consultation_created] Consultation created: { $title }
    [consultation_updated] Consultation changed: { $title }
    [consultation_published] Consultation announced: { $title }
    [vote_change_asked] Another end proposed: { $title }
    [vote_change_refused] Another end refused: { $title }
    [vote_change_withdrawn] Proposal of another end withdrawn: { $title }
    [vote_counted] Vote counted, fingerprint noted: { $title }
    [vote_roll_loaded] List of those entitled loaded: { $title }
    [vote_roll_destroyed] List of those entitled destroyed: { $title }
    [consultation_deadline_moved] End moved: { $title }
    [consultation_preview_made] Preview link made: { $title }
    [consultation_preview_revoked] Preview link revoked: { $title }
    [consultation_closed] Consultation closed and counted: { $title }
    [consultation_rungs_changed] Rungs changed: { $title }
    [survey_questions_changed] Questions of a survey changed: { $title }
    [vote_options_changed] What is voted on changed: { $title }
    [paper_batch_made] Pile { $number } of paper ballots made: { $title }
    [paper_batch_read] Pile { $number } of paper ballots read: { $title }
    [paper_sheet_corrected] A sheet of pile { $number } corrected: { $title }
    [paper_countersigned] Pile { $number } of paper ballots countersigned: { $title }
    [paper_reopened] Countersignature of pile { $number } taken back: { $title }
    [paper_discarded] Pile { $number } of paper ballots discarded: { $title }
    [survey_taken_at_counter] Survey filled in at the counter: { $title }
    [strategy_changed] Strategy changed: { $title }
    [action_field_created] Action field created: { $title }
    [action_field_changed] Action field changed: { $title }
    [measure_created] Measure created: { $title }
    [measure_proposed] Measure proposed: { $title }
    [measure_changed] Measure changed: { $title }
    [measure_decided] Decision recorded: { $title }
    [measure_proposal_answered] Proposal of a vote answered: { $title }
    [export_paper_record] Record of a pile downloaded: { $title }
    [identity_codes_prepared] Codes for letters prepared: { $title }
    [identity_codes_shown] Codes for letters printed: { $title }
    [identity_codes_revoked] Codes for letters revoked: { $title }
    [export_audit] Audit log downloaded
    [export_dossier] Report downloaded: { $title }
    [idea_taken_at_counter] Idea { $number } entered at the counter
    [idea_published] Idea { $number } published
    [comment_published] Comment on idea { $number } published
    [idea_hidden] Idea { $number } hidden
    [comment_hidden] Comment on idea { $number } hidden
    [idea_merged] Idea { $number } merged
    [idea_unmerged] Idea { $number } separated again
    [idea_answered] Idea { $number } answered
    [idea_proposed] Measure proposed from idea { $number }
    [author_hidden] All contributions of one person hidden
    [author_restored] Hidden contributions of one person brought back
    [vote_entitled] Named as entitled: { $name }, { $title }
    [vote_entitled_withdrawn] No longer named as entitled: { $name }, { $title }
    [account_created] Account created: { $name }
    [account_approved] New account approved: { $name }
    [account_refused] New account refused: { $name }
    [identity_confirmed_at_counter] Identity document confirmed at the counter: { $name }
    [identity_list_unlocked] Comparison allowed once more: { $name }
    [staff_blocked] Account blocked: { $name }
    [staff_unblocked] Block lifted: { $name }
    [look_opened] Page of the person opened: { $name }
    [look_searched] People looked up
    [staff_role_changed] Role changed: { $name }, now “{ $role }”
    [staff_role_asked] Role “{ $role }” wished for { $name }
    [staff_role_refused] Role “{ $role }” refused for { $name }
    [staff_role_withdrawn] Wish taken back: “{ $role }” for { $name }
    [staff_invited] Invited to the role “{ $role }”
    [staff_invitation_withdrawn] Invitation to the role “{ $role }” taken back
    [staff_invitation_accepted] Invitation to the role “{ $role }” accepted: { $name }
    [identity_list_loaded] List from the residents’ register loaded
    [identity_list_destroyed] List from the residents’ register destroyed
    [emblem_changed] Emblem changed
    [emblem_removed] Emblem removed
    [mail_template_saved] Text of a mail changed
    [mail_template_reset] Text of a mail reset
    [protection_domains_changed] List of blocked mail providers changed
    [installation_restored] Restored from a backup
   *[other] { $kind }
}
