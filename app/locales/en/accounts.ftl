account-name = Name
account-email = E-mail address
account-password = Password
account-lead = Signed in as { $name }
account-unconfirmed = Your e-mail address is not confirmed yet
account-unconfirmed-text = One step is left before you can take part: open the link in the e-mail that we sent you.
account-resend = Send the e-mail again
account-language-legend = In which language would you like to read and receive e-mails?
account-language-submit = Save language
account-devices = Signed-in devices
account-devices-text = Do you see a device you do not know? Then end its session.
account-device-unknown = Unknown device
account-this-device = this device
account-since = Signed in since
account-last-seen = Last used
account-sign-out = Sign out
account-end-session = End session
account-end-session-of = End session: { $device }

sign-in-title = Sign in
sign-in-needed = Please sign in. Then you can carry on where you left off.
sign-in-submit = Sign in
sign-in-no-account = No account yet?

register-title = Create an account
register-lead = With an account you can write ideas, vote and see what becomes of them.
register-name-hint = It is shown with your contributions.
register-email-hint = We will send a link to confirm it. Others cannot see it.
register-password-hint = At least 12 characters. A few words in a row work well.
register-submit = Create account
register-has-account = Already have an account?

confirm-sent-title = Please check your e-mails
confirm-sent-text = We have sent you an e-mail. Open the link in it; it is valid for 48 hours. No e-mail? Please check your spam folder too.
confirm-title = Confirm your e-mail address
confirm-lead = Hello { $name }. Enter your password to confirm that { $email } belongs to your account. Then you can take part.
confirm-submit = Confirm and sign in
confirm-expired-text = You may have used it already: in that case, simply sign in. After signing in you can ask for a new link under “My account”.

account-access = Access
account-end-others = Sign out all other devices

link-expired-title = This link is no longer valid

forgot-title = Forgotten password
forgot-lead = Enter your e-mail address. You will receive a link with which you set a new password.
forgot-submit = Send link
forgot-back = Back to sign in
forgot-sent-text = If there is an account for this address, an e-mail is on its way. The link in it is valid for 60 minutes. No e-mail? Check your spam folder, or create a new account.
forgot-expired-text = A link is valid for 60 minutes and can be used once. Simply ask for a new one.
reset-title = Set a new password
reset-lead = For the account with the address { $email }. All devices will be signed out.

password-title = Change password
password-lead = You will be signed out on all other devices.
password-old = Current password
password-new = New password
password-submit = Save password

email-title = Change e-mail address
email-lead = Your e-mail address is now { $email }.
email-new = New e-mail address
email-new-hint = We will send a link to it. Nothing changes until you open it.
email-submit = Send link
email-confirm-title = Confirm your new e-mail address
email-confirm-lead = Hello { $name }. From now on you sign in with { $email }. We will send a note to the previous address.
email-confirm-submit = Use this address
email-expired-text = A link is valid for 60 minutes and can be used once. You can ask for a new one under “My account”.
email-undo-title = Undo the change
email-undo-lead = Your account will belong to { $email } again. The password will no longer work and all devices will be signed out. You will receive a link to set a new password.
email-undo-submit = Restore the previous address
email-undo-expired-text = A change can be undone for seven days. If you need help, please contact the municipality.
