# Rights: who may do what
rights-title = Rights
rights-lead = Who may do what? This table shows exactly the rules that the program obeys.
rights-caption = Rights by role
rights-right = Right
rights-yes = yes
rights-no = no
rights-own = Nobody decides on their own contributions, not even administrators. What is not listed here, everybody may do without signing in.
role-name = { $role ->
    [resident] Participants
    [moderator] Moderation
    [council] Council
    [administrator] Administration
   *[other] Role
}
right-group = { $group ->
    [participation] Taking part
    [moderation] Contributions
    [consultations] Consultations
    [strategy] Strategy
    [administration] Administration
   *[other] Further
}
right-name = { $right ->
    [take_part] Write, support and comment on ideas, answer surveys, vote
    [read_waiting] Read contributions that wait or are hidden
    [approve] Publish contributions
    [hide] Hide contributions, with a reason
    [merge] Merge and separate ideas
    [answer_ideas] Answer ideas for the municipality
    [propose_measures] Turn ideas into proposed measures
    [approve_accounts] Admit new accounts during a flood of registrations
    [enter_for_others] Enter contributions for others, at the counter or by phone
    [check_identities] Confirm at the counter that somebody showed an identity document
    [enter_papers] Enter ballots on paper
    [countersign_papers] Let piles of ballots count that two others have read
    [read_drafts] Read drafts of consultations
    [edit_consultations] Prepare and change consultations
    [publish_consultations] Announce consultations
    [move_deadlines] Move the end of a consultation
    [close_consultations] End consultations early
    [edit_questions] Set the questions of a survey
    [edit_options] Set what is voted on
    [set_rungs] Set how participants identify themselves
    [issue_codes] Issue codes for letters
    [keep_residents_list] Load and delete the list from the residents' register
    [import_ideas] Bring in ideas from elsewhere
    [read_free_texts] Read free-text survey answers, without names
    [edit_strategy] Edit the strategy
    [edit_action_fields] Edit action fields
    [edit_measures] Edit measures
    [decide] Record council decisions
    [block_domains] Block mail domains
    [edit_mails] Change the texts of mails
    [read_people] See who works here, look people up; each look is written down
    [grant_roles] Give roles and invite; administrators are made by two
    [block_people] Block accounts and lift blocks
    [read_audit] Read the audit log
    [edit_legal] Change imprint, rules and other legal texts
    [edit_emblem] Change the emblem in the head of the pages
    [read_processing] Read the record of processing
    [read_rights] Read this table
   *[other] Further right
}
