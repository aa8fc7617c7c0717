mail-subject = { $kind ->
    [account_confirm] Please confirm your e-mail address
    [account_erased] Your account is erased
    [account_notice_received] Your report has arrived: { $title }
    [account_notice_decided] Your report is decided: { $title }
    [account_exists] You already have an account
    [account_approved] Your account is approved
    [account_refused] About your new account
    [account_reset] Set a new password
    [account_password_changed] Your password has been changed
    [account_email_change] Please confirm your new e-mail address
    [account_email_changed] Your e-mail address has been changed
    [account_blocked] Your account is blocked
    [account_unblocked] Your account is free again
    [staff_role_changed] Your role is now: { $title }
    [staff_end_asked] Please look at a proposal: { $title }
    [staff_role_asked] Please look at a wish: { $title }
    [staff_invitation] Invitation to { $municipality }: { $title }
    [account_code] Your code to sign in
    [account_factor_added] Your account now asks for a code
    [account_factor_removed] Your account no longer asks for a code
    [account_passkey_added] Your account has a new passkey
    [account_passkey_removed] A passkey of your account was removed
    [idea_published] Your idea is public now: { $title }
    [idea_hidden] Your idea has been hidden: { $title }
    [comment_hidden] Your comment has been hidden
    [contributions_hidden] Your contributions were hidden
    [contributions_restored] Your contributions are back
    [idea_answered] The municipality has answered your idea: { $title }
    [idea_proposed] Your idea has become a proposal: { $measure_title }
    [idea_merged] Your idea has been merged: { $title }
    [idea_unmerged] Your idea stands on its own again: { $title }
    [measure-decided] The council has decided: { $title }
    [ballot_cast] Your vote has arrived: { $title }
    [ballot_withdrawn] Your vote is withdrawn: { $title }
    [ballot_cast_secret] Your vote has arrived: { $title }
    [ballot_unfinished] Not cast yet: { $title }
   *[other] News from { $municipality }: { $title }
}
mail-greeting = Dear { $name },
mail-told = { $kind ->
    [account_confirm] An account to take part in { $municipality } has been created with your e-mail address. Please confirm the address: open the link and enter your password. The link is valid for 48 hours. If it was not you, you need not do anything.
    [account_exists] Somebody wanted to create an account with your e-mail address in { $municipality }. You already have one. If it was you, simply sign in. If it was not you, you need not do anything.
    [account_approved] the moderators have looked at your new account on the participation site of { $municipality }. You can take part now.
    [account_refused] the moderators have not approved your new account on the participation site of { $municipality }. You can still read everything. If you think this is a mistake, please talk to the municipality.
    [account_reset] Somebody wants to set a new password for your account to take part in { $municipality }. If it was you, open the link; it is valid for 60 minutes. If it was not you, you need not do anything: your password stays as it is.
    [account_password_changed] The password of your account to take part in { $municipality } has just been changed. If it was you, all is well. If it was not you, please set a new one at once.
    [account_email_change] You want to use this address for your account to take part in { $municipality }. Please confirm it: open the link, it is valid for 60 minutes. If it was not you, you need not do anything.
    [account_email_changed] Your account to take part in { $municipality } now belongs to another e-mail address. If it was you, all is well. If it was not you, take your account back: the link is valid for 7 days.
    [account_blocked] Your account to take part in { $municipality } is blocked from now on. You cannot sign in any more. Your contributions stay. If you have questions, please contact the municipality.
    [account_unblocked] The block of your account to take part in { $municipality } has been lifted. You can sign in again.
    [staff_role_changed] Your account on the participation site of { $municipality } now has the role “{ $title }”. Please sign in again. If you know nothing about this, please talk to the municipality at once.
    [staff_end_asked] An administrator of { $municipality } wants to change the end of the vote “{ $title }”. That needs a second person. Please look at the proposal before the vote ends.
    [staff_role_asked] An administrator of { $municipality } wants to change a role; the new one would be “{ $title }”. That needs a second person. Please look at the wish within 14 days.
    [staff_invitation] { $municipality } invites you to work with it on its participation site, in the role “{ $title }”. Open the link to accept; it is valid for 14 days and only once. If you do not want to, you need not do anything.
    [account_code] with this code you sign in to take part in { $municipality }. It is valid for 15 minutes, once, and only in the browser in which you asked for it. Do not pass it on. If it was not you, there is nothing you need to do.
    [account_factor_added] when signing in, your account to take part in { $municipality } now asks for a code from your app. If it was you, all is well. If it was not you, set a new password at once and contact the municipality.
    [account_factor_removed] when signing in, your account to take part in { $municipality } no longer asks for a code from an app. If it was you, all is well. If it was not you, set a new password at once and contact the municipality.
    [account_passkey_added] your account to take part in { $municipality } can now be opened with another passkey. If it was you, all is well. If it was not you, remove it at once and set a new password.
    [account_passkey_removed] a passkey was removed from your account to take part in { $municipality }. If it was you, all is well. If it was not you, set a new password at once.
    [idea_published] Your idea “{ $title }” has been checked and everybody can see it now. Others can support it and comment on it.
    [idea_hidden] Your idea “{ $title }” can no longer be seen in public.
    [comment_hidden] Your comment on the idea “{ $title }” can no longer be seen in public.
    [contributions_hidden] your contributions on the participation site of { $municipality } are no longer public.
    [contributions_restored] your contributions on the participation site of { $municipality } were looked at again. Hiding them was undone.
    [idea_answered] The municipality has answered your idea “{ $title }”.
    [idea_proposed] Your idea “{ $title }” has become a proposed measure: “{ $measure_title }”. It will be discussed and decided on. We will keep you posted.
    [idea_merged] Your idea “{ $title }” has been merged with the idea “{ $into_title }”. Its supporters still count there.
    [idea_unmerged] Your idea “{ $title }” had been merged with the idea “{ $into_title }”. This has been undone: it stands on its own again.
    [ballot_cast] Your ballot in “{ $title }” is in the box. What is on it we write into no e-mail.
    [ballot_withdrawn] Your ballot in “{ $title }” is withdrawn and no longer counts. Was it not you? Then please change your password and vote again.
    [ballot_cast_secret] Your ballot in “{ $title }” is in the box. It cannot be changed any more, and nobody can tell that it is yours.
    [ballot_unfinished] You have saved a draft of your ballot in “{ $title }” and not cast it yet. Only what you cast counts.
    [measure-decided] The council has decided on the measure “{ $title }”, to which you contributed: { $verdict ->
        [adopt] it will be carried out.
        [postpone] it is postponed.
        [reject] it will not be carried out.
       *[other] you find the result on the page of the measure.
    }
    [account_erased] your account at the participation site of { $municipality } is erased. This is the last message to this address. If it was not you, please turn to the municipality at once.
    [account_notice_received] your report about “{ $title }” at the participation site of { $municipality } has arrived. A human looks at it. We write to you what was decided.
    [account_notice_decided] your report about “{ $title }” at the participation site of { $municipality } is decided: { $verdict ->
        [hide] The contribution is no longer public.
        [keep] The contribution stays public.
       *[other] The decision stands below.
    } If you disagree, turn to the municipality.
   *[other] there is news about “{ $title }”.
}
mail-reason = Reason: { $reason }
mail-paper = Council paper: { $paper }
mail-ballot-version = Version { $number } counts.
mail-ballot-receipt = Your receipt: { $code }
mail-ballot-again = You can vote again until { $until }.
mail-ballot-change = You can change your vote until { $until }.
mail-ballot-ends = The vote ends on { $end }.
mail-link = { $kind ->
    [account_confirm] Confirm the e-mail address: { $link }
    [account_erased] Privacy: { $link }
    [account_notice_received] Contact: { $link }
    [account_notice_decided] Contact: { $link }
    [account_exists] Sign in: { $link }
    [account_reset] Set a new password: { $link }
    [account_password_changed] Ask for a new password: { $link }
    [account_email_change] Confirm the new address: { $link }
    [account_email_changed] Undo the change: { $link }
    [account_unblocked] Sign in: { $link }
    [staff_role_changed] Sign in: { $link }
    [staff_end_asked] Look at the proposal: { $link }
    [staff_invitation] View the invitation: { $link }
    [account_code] Enter the code: { $link }
    [account_factor_added] My account: { $link }
    [account_factor_removed] My account: { $link }
    [account_passkey_added] My account: { $link }
    [account_passkey_removed] My account: { $link }
    [ballot_cast] To the vote: { $link }
    [ballot_withdrawn] To the vote: { $link }
    [ballot_cast_secret] To the vote: { $link }
    [ballot_unfinished] Cast your ballot: { $link }
   *[other] View: { $link }
}
mail-forgot = Forgotten your password? { $link }
mail-footer = This message was sent by the consultation platform on the digitalisation strategy of { $municipality }.

mail-unsubscribe = Stop receiving messages like this one: { $link }
mail-topic-contributions = What becomes of my ideas and comments
mail-topic-decisions = Decisions on measures I took part in
mail-topic-ballots = Confirmation that my vote has arrived
mail-topic-reminders = A reminder of a ballot that I have not cast yet
mail-choices-title = E-mails to me
mail-choices-legend = Which messages would you like to receive?
mail-choices-hint = You always receive what concerns your account.
unsubscribe-title = Stop messages
unsubscribe-text = You will receive no more e-mails about: { $topic }.
unsubscribe-submit = No more e-mails like this
unsubscribe-account = You can change this at any time under “My account”.

mails-title = E-mails
mails-lead = How delivery is going, and in which words your municipality writes.
mails-outbox = Delivery
mails-waiting = Waiting
mails-waiting-since = The oldest has waited since
mails-failed = Not delivered (30 days)
mails-sent = Sent (30 days)
mails-trouble = { $failed ->
    [0] E-mails are not leaving: { $waiting } waiting
   *[other] E-mails could not be delivered: { $failed }. Waiting: { $waiting }.
}
mails-trouble-text = Please have somebody check whether the mail server can be reached and accepts the messages. Waiting messages leave by themselves as soon as it works again.
mails-bounces = Addresses that do not exist
mails-bounces-text = These people receive no more news until an e-mail reaches them or they change their address.
mails-bounce-since = Since
mails-bounce-reply = Reply of the mail server
mails-words = Texts
mails-words-text = You can write the subject, the beginning and the end of each message yourself. The program adds the content and the link.
mails-kind = Message
mails-usual = Template
mails-own = Own text
mails-subject = Subject
mails-opening = Beginning
mails-opening-hint = Salutation and, if you like, one sentence
mails-closing = End
mails-closing-hint = Greeting, contact, telephone
mails-placeholders = These placeholders are replaced: { $list }. An empty field gets the template’s text.
mails-save = Save and view
mails-reset = Back to the template
mails-sample = This is what the message looks like
mails-sample-text = With invented content, as last saved.
mail-sample-name = Anna Example
mail-sample-idea = A bench by the linden tree
mail-sample-other = More seats in the village
mail-sample-measure = Benches in the village centre
mail-sample-reason = The place is shady and much used.
mail-kind = { $kind ->
    [account_confirm] Confirm e-mail address
    [account_exists] Account exists already
    [idea_published] Idea is published
    [idea_hidden] Idea is hidden
    [comment_hidden] Comment is hidden
    [idea_answered] Answer to an idea
    [idea_proposed] Idea becomes a measure
    [idea_merged] Idea merged
    [idea_unmerged] Idea separated again
    [measure-decided] Decision of the council
    [ballot_cast] Vote has arrived
    [ballot_withdrawn] Vote is withdrawn
    [ballot_cast_secret] Secret vote has arrived
    [ballot_unfinished] Ballot not cast yet
   *[other] { $kind }
}

mailbox-title = Demo mailbox
mailbox-lead = The demo does not send e-mails. Here you can read what people would have received.
mailbox-empty = No e-mails yet
mailbox-empty-text = Create an account, and the first one will arrive here.
mailbox-to = To { $name } ({ $email })
