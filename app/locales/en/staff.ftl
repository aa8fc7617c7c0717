# People: who works here, roles, blocks, invitations, who looked at whose data
people-title = People
people-lead = Who works here, and who has which role. Whom you look up or open is written down.
people-members = Who works here
people-name = Name
people-role = Role
people-since = Since
people-blocked = blocked
people-unconfirmed = E-mail address not confirmed
people-search-title = Look somebody up
people-search = Name or e-mail address
people-search-hint = The beginning of the name, or the whole e-mail address. The people found see in their account that somebody from the administration looked them up.
people-search-submit = Look up
people-found = { $count ->
    [0] Nobody found
    [one] 1 person found
   *[other] { $count } people found
}
people-requests = Waiting for a second person
people-requests-text = Somebody becomes an administrator, or is none any more, only if two administrators agree.
request-text = { $name } is to change from “{ $from }” to “{ $to }”.
request-by = Wished by { $name }, valid until { $day }
request-own = This is your own wish. Another administrator has to agree.
request-confirm = Agree
request-confirm-of = Agree: { $name }
request-refuse = Refuse
request-refuse-of = Refuse: { $name }
request-withdraw = Take back
request-withdraw-of = Take back: { $name }
invite-title = Invite somebody
invite-text = The person receives a link that is valid for 14 days and once. For the administration, first invite them to moderate, then change their role.
invite-role = Role
invite-submit = Send invitation
invitations-title = Open invitations
invitations-until = Role “{ $role }”, valid until { $day }
invitation-withdraw = Take back
invitation-withdraw-of = Take back the invitation: { $email }

person-member-since = Account since
person-role-title = Change the role
person-role-new = New role
person-role-text = Moderation and council apply at once. Becoming an administrator, or being none any more, needs a second administrator. Whoever gets another role receives an e-mail and has to sign in again.
person-role-alone = There is only one administrator here. The operator adds a second one, with the command “dorflinde create-admin --existing”.
person-role-own = This is your own account. You can lay down your role if another administrator remains. You are then signed out.
person-role-submit = Change the role
person-block-title = Block the account
person-block-text = The person is signed out everywhere at once and cannot sign in any more. They are told the reason by e-mail. Their contributions stay.
person-block-reason = Reason
person-block-until = Last day of the block
person-block-until-hint = Leave empty if the block is to hold until somebody lifts it.
person-block-submit = Block the account
person-unblock-title = Lift the block
person-unblock-submit = Lift the block
person-blocked = This account is blocked
person-blocked-until = Up to and including { $day }
person-blocked-open = Until somebody lifts the block
person-roles = Earlier roles
person-role-change = From “{ $from }” to “{ $to }”
person-by = by { $name }
person-confirmed-by = with the consent of { $name }
person-blocks = Earlier blocks
person-lifted = Lifted: { $reason }
person-looks = Who looked at name and address
person-looks-empty = Nobody yet.
person-gone = somebody who no longer works here
person-contributions = Contributions of this person

look-place = { $place ->
    [search] in a search
   *[page] on the person’s page
}
looks-title = Who looked at my data?
looks-lead = Only the administration of your municipality can see your name together with your e-mail address. Here you see when that happened during the last year. The municipality tells you who it was, and why.
looks-empty = Nobody looked at your data.
looks-line = The administration, { $place }
security-title = Latest events
security-text = What happened to your account during the last 90 days. If something seems strange, please change your password.
security-empty = Nothing.
security-by-other = by the municipality
security-kind = { $kind ->
    [signed_in] Signed in
    [sign_in_failed] Wrong password
    [sign_in_blocked] Signing in refused because the account is blocked
    [password_changed] Password changed
    [reset_requested] Link for a new password requested
    [password_reset] New password set
    [email_changed] E-mail address changed
    [email_restored] Old e-mail address restored
    [factor_added] Second step set up
    [factor_removed] Second step removed
    [factor_failed] Wrong code at the second step
    [recovery_codes_made] Recovery codes made
    [recovery_code_used] Recovery code used
    [role_changed] Role changed
    [blocked] Account blocked
    [unblocked] Block lifted
    [denied] Asked for something that the role does not allow
    [data_exported] Own data downloaded
    [erasure_requested] Erasure of the account begun
   *[other] Something else
}

invitation-title = Invitation
invitation-lead = { $municipality } invites you to work with it on this consultation platform. Your role: { $role }.
invitation-join = Please create an account for that. Your e-mail address is { $email }.
invitation-join-submit = Create account and accept
invitation-accept-text = You accept with the account you are signed in with. Afterwards, please sign in again.
invitation-accept = Accept the invitation
invitation-sign-in = This e-mail address has an account already. Sign in with it to accept.
invitation-other = The invitation was sent to another e-mail address than that of your account. Please sign out and open the link again.
invitation-expired-text = An invitation is valid for 14 days and only once. Please ask the municipality for a new one.

failure-blocked = Your account is blocked. If you have questions, please contact the municipality. Reason: { $reason }
failure-blocked-until = Your account is blocked up to and including { $day }. If you have questions, please contact the municipality. Reason: { $reason }
mail-greeting-invited = Hello,
mail-until = The block holds up to and including { $day }.
