privacy-title = Privacy
privacy-lead = Which data is kept here, why, for how long – and what of it you can see and erase yourself.
privacy-controller-title = Who is responsible
privacy-officer-title = Data protection officer
privacy-supervision-title = Supervisory authority
privacy-rights-title = Your rights
privacy-rights =
    You may ask what is kept about you, have it corrected, erased or restricted, object to it, and take it with you. Much of this you can do in your account. For everything else ask the municipality.

    You may also complain to the data protection authority of your state.
privacy-classes-title = What we keep
privacy-classes-lead = This list is made from the very rules by which the program keeps and erases.
privacy-technique-title = Cookies, logs, backups
privacy-technique =
    There are three cookies: for signing in, for the language, and for a message on the next page. All are technically necessary. Nothing is given to others, and no page loads anything from elsewhere.

    Network addresses are in no table and in no log. In memory the program counts requests under a key that changes every day.

    Backups are kept for 30 days. When one is brought back, accounts that were erased since are erased again at once.
privacy-data-label = Data
privacy-purpose-label = Why
privacy-basis-label = Legal basis
privacy-kept-label = How long
privacy-trace-label = When you erase your account
privacy-class = { $class ->
    [account] Account
    [access] Signing in
    [mails] Mails
    [identity] Proof of identity
    [residents_list] List from the residents’ register
    [contributions] Ideas and comments
    [supports] Supports
    [participation] Participation
    [entitled] Who may vote
    [votes] Votes
    [answers] Survey answers
    [moderation] Decisions of the municipality
    [notices] Reports of contributions
    [journal] Journal
    [repeats] Guard against sending twice
    [erasures] List of erased accounts
    [content] Content of the municipality
    [operation] Operation
    [security] Security of the account
    [staff] Roles, blocks, invitations
    [looks] Looks at personal data
    [audit] Log of the administration
   *[other] More
}
privacy-data = { $class ->
    [account] Name, mail address, role, language, password as a hash, times
    [access] Devices that are signed in, links from mails as hashes, an earlier mail address
    [mails] Kind, content and time of mails to you, news you do not want, notes on mails that could not be delivered
    [identity] Level and time of the proof, number of tries; after a match with the residents’ register date of birth and part of the municipality; codes as hashes only, nothing of your identity card
    [residents_list] Name, date of birth and place or street, as hashes only
    [contributions] Texts, the name shown, times, state, receipt as a hash
    [supports] Which idea an account supports, since when
    [participation] In which survey or vote an account took part – without content and without time
    [entitled] Mail addresses of those entitled, as hashes only; who was named at the town hall, when and by whom
    [votes] Votes without names; until the count under a secret key, afterwards shuffled
    [answers] Answers without name, account or time
    [moderation] Approvals, reasons, answers and decisions with the account that entered them
    [notices] The reported contribution, reason, text; name and mail address if given
    [journal] What happened when and by which account
    [repeats] Id and result of a form that was sent
    [erasures] A hash of the erased account, the time, the choice about texts
    [content] Strategy, measures, consultations, questions, outcomes, codes for letters
    [operation] Jobs and keys of the program
    [security] Signing in and out, wrong passwords, changed ways in, with their time
    [staff] Role and earlier roles, open wishes, blocks with their reason, invitations with their address; which piles of ballots somebody read
    [looks] Who of the administration saw name and address, and when
    [audit] What staff did, with their role and the time
   *[other] More data
}
privacy-purpose = { $class ->
    [account] Taking part under one’s own name, each person once
    [access] Staying signed in, replacing a forgotten password, getting back an account that was taken over
    [mails] Confirming, telling news, sending nothing twice
    [identity] Each person counts once where that is asked for
    [residents_list] Finding out who lives here, without a letter
    [contributions] Discussing ideas in public
    [supports] Showing what matters to many
    [participation] Each person takes part once; the number of participants
    [entitled] Votes that are not for everybody; each person counts once
    [votes] Counting the opinion poll
    [answers] Evaluating the survey
    [moderation] Knowing who decided what for the municipality
    [notices] Looking at illegal contributions and telling the decision
    [journal] Following processes and abuse
    [repeats] A form sent twice has one effect
    [erasures] Erased accounts stay erased, even after a backup is brought back
    [content] Public information
    [operation] The program runs
    [security] Noticing that an account is misused
    [staff] Who has which rights; protection from misuse
    [looks] Personal data is looked at only when needed
    [audit] Checking who decided or changed what
   *[other] More purposes
}
privacy-basis = { $basis ->
    [public_task] Task of the municipality in the public interest (GDPR, art. 6 (1) e)
    [consent] Given voluntarily (GDPR, art. 6 (1) a)
    [duty] Legal duty (GDPR, art. 6 (1) c)
    [none] Not personal
   *[other] Another basis
}
privacy-whose = { $whose ->
    [participants] People with an account
    [everybody] People with and without an account
    [staff] Staff of the municipality
    [residents] Residents
    [nobody] Nobody
   *[other] Others
}
privacy-rule = { $rule ->
    [unconfirmed] Accounts with an unconfirmed address: { $time }.
    [session_end] Sessions: until you sign out, 180 days at most.
    [session_idle] Without a visit: { $time }.
    [link_end] Links: until they expire and { $time } more.
    [counter_code] Short code for the counter: 15 minutes.
    [mail_said] Content of a mail: { $time } after sending.
    [mail_sent] That a mail was sent: { $time }.
    [mail_of_demo] In a demo: { $time }.
    [repeat] Forms: { $time }.
    [account_log] Events around the account: { $time }.
    [notice_decided] Who reported, and the text: { $time } after the decision.
    [erasure_list] { $time }, longer than any backup.
    [job_failed] Failed jobs: { $time }.
    [task_solved] Solved tasks: until they expire.
    [at_counting] Key and link: until the count.
    [at_its_day] Until the day chosen when it was loaded, a year at most.
    [with_account] As long as the account exists.
    [lasting] As long as the municipality runs this site.
    [step_end] What was begun, such as a code: until it ends, 14 days at most.
    [block_ended] Blocks that have ended: { $time }.
    [look] Looks: { $time }.
    [audit] The log: seven years.
   *[other] Another period: { $time }.
}
privacy-trace = { $trace ->
    [deleted] It is deleted.
    [unnamed] The entry stays, without you.
    [chosen] You choose: the text stays without a name, or is deleted.
    [counted] It goes on being counted, without a link to you.
    [unlinked] It cannot be linked to a person.
    [nobody] There is nothing about you in it.
   *[other] More
}
privacy-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
privacy-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
privacy-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
privacy-column = { $column ->
    [id] Id
    [kind] Kind
    [at] Time
    [verb] Form
    [answer] Result
    [subject_kind] Kind of contribution
    [subject_id] Id of the contribution
    [idea_id] Id of the idea
    [into_id] Merged into
    [measure_id] Id of the measure
    [hiding_id] Id of the hiding
    [consultation_id] Id of the consultation
    [action_field_id] Id of the action field
    [merged_into_id] Merged into
    [reason] Reason
    [text] Text
    [title] Title
    [name] Name
    [author_name] Name shown
    [email] Mail address
    [to_email] Sent to
    [lang] Language
    [verdict] Decision
    [decision] Reason given
    [decided_at] Decided
    [decided_on] Day of the decision
    [paper_number] Paper number
    [position] Place
    [decision_id] Id of the decision
    [answered_at] Answered
    [status_before] State before
    [status_after] State after
    [horizon_before] Horizon before
    [horizon_after] Horizon after
    [state_before] State before
    [undone_at] Undone
    [claimed_at] Taken over
    [origin] Way
    [state] State
    [created_at] Made
    [published_at] Published
    [number] Number
    [label] Label
    [proposed_at] Proposed
    [closes_at] New end
    [confirm_at] Confirmation by mail from
    [from_at] End before
    [to_at] End after
    [entitled_at] Marked as entitled
    [born] Date of birth
    [district] Part of the municipality
    [sheet_count] Number of sheets
    [first_done_at] First read
    [second_done_at] Then read
    [signed_at] Countersigned
    [discarded_at] Discarded
    [support_count] Supports
    [comment_count] Comments
    [part] Part
    [rung] Level
    [tries] Tries
    [since] Since
    [code] Code
    [ends_at] Holds until
    [expires_at] Makes sense until
    [topic] Topic
    [data] Content
    [sent_at] Sent
    [dropped_at] Not sent
    [dropped_for] Why not sent
    [reply] Reply of the mail server
    [subject] Subject
    [opening] Opening
    [closing] Closing
    [device] Device
    [last_seen_at] Last used
    [purpose] Purpose
    [asked_at] Asked for
    [role] Role
    [confirmed_at] Address confirmed
    [page] Page
    [authority] Authority
    [represented_by] Represented by
    [street] Street
    [place] Place
    [phone] Telephone
    [data_protection] Data protection officer
    [supervision] Supervisory authority
    [enforcement] Enforcement body
    [conformity] Accessibility
    [barriers] Barriers
    [checked_on] Checked on
    [from_role] Earlier role
    [to_role] New role
    [requested_at] Wished
    [has_factor] With a second factor
    [used_at] Used
    [lifted_at] Lifted
    [lift_reason] Why lifted
    [seq] Number of the line
    [actor_role] In the role
   *[other] More
}
processing-title = Record of processing
processing-lead = The record under GDPR, art. 30. It is made from the very rules by which the program keeps and erases. Please check it with your data protection officer.
processing-caption = Processing at the participation site of { $municipality }
processing-class = Processing
processing-whose = Data subjects
processing-tables = Tables
processing-csv = Download as CSV
download-title = My data
download-link = See everything that is kept about me
download-lead = This is everything that is kept about you.
download-file = Download as a file (JSON)
download-secret-title = What is not here
download-secret = Password and links are kept as hashes only. Your survey answers have no link to you. How you voted is shown to you on the page of the vote until it ends; after that nobody knows.
erase-title = Erase account
erase-lead = This cannot be undone.
erase-download-first = See and download my data first
erase-goes-title = What is erased
erase-goes = Name, mail address, password, sessions, mails to you and everything that is about your account alone. You are signed out on all devices.
erase-stays-title = What stays
erase-left-texts = Ideas: { $ideas }, comments: { $comments } – you decide about them here.
erase-left-supports = { $count ->
    [one] One support goes on being counted, without a link to you.
   *[other] { $count } supports go on being counted, without a link to you.
}
erase-left-votes = { $count ->
    [one] Your vote in one poll goes on being counted. Nobody can link it to you.
   *[other] Your votes in { $count } polls go on being counted. Nobody can link them to you.
}
erase-left-surveys = { $count ->
    [one] Your answers in one survey go on being counted, without a link to you.
   *[other] Your answers in { $count } surveys go on being counted, without a link to you.
}
erase-left-proofs = A used code stays used. A hash is kept for 60 days, so that the account is erased even after a backup is brought back.
erase-texts = What becomes of your ideas and comments?
erase-texts-hint = When an idea is erased, the comments of others on it are no longer public either. Of a merged one only the number stays.
erase-texts-stay = The texts stay, without my name: “Former participant”
erase-texts-go = The texts are erased
erase-password-hint = So that nobody else erases your account.
erase-submit = Erase the account for good
download-rows = { $count ->
    [one] See 1 entry
   *[other] See { $count } entries
}
