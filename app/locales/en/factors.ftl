# Signing in: second factor, code by e-mail, passkeys
factor-title = Signing in in two steps
factor-lead = After the password you also enter a code that an app on your phone shows. Knowing your password alone is then not enough to get in.
factor-needed-title = A second factor is missing
factor-needed-text = Your account has special rights. So that nobody abuses them, signing in takes more than the password: a code from an app, or a passkey. Until then you can read and take part like everybody else. If you have set one up already, please sign in again with it.
factor-begin-title = Set up a second factor
factor-begin-text = You need an app that shows such codes (an authenticator app), for example on your phone. Many password managers can do it too.
factor-begin-submit = Set up
factor-scan-title = Connect the app
factor-scan-text = Scan the picture with the app. It then shows a new code every 30 seconds.
factor-scan-qr = QR code for the app
factor-scan-link = Open in the app on this device
factor-scan-secret = Or enter this key into the app:
factor-code = Code
factor-code-hint = The six digits that the app shows now
factor-confirm-submit = Confirm
factor-since = The app has been set up since { $day }.
factor-remove-title = Remove the app
factor-remove-text = The password alone will be enough again. All other devices will be signed out.
factor-remove-submit = Remove the app

recovery-title = Recovery codes
recovery-lead = If the phone is gone, a recovery code lets you in. Each can be used once.
recovery-left = { $count ->
    [0] You have no recovery codes left.
    [one] You have one recovery code left.
   *[other] You have { $count } recovery codes left.
}
recovery-renew-link = New recovery codes
recovery-renew-text = New codes make the old ones void.
recovery-renew-submit = Show new codes
recovery-without-app = Recovery codes only come with an app:
recovery-shown-title = Your recovery codes
recovery-shown-lead = You see these codes only now. Print them or write them down.
recovery-shown-text = Keep them apart from the phone. If the phone is gone, enter one of them instead of the code from the app when you sign in.
recovery-shown-done = Done

code-title = One more code
code-lead = Open the app on your phone and enter the code that it shows for this site.
code-hint = Six digits from the app, or one of your recovery codes
code-lost = No phone and no recovery codes left? Please contact the municipality.
code-over-title = Please start again
code-over-text = Sign in once more with your e-mail address.

mail-code-title = Sign in with a code by e-mail
mail-code-link = Without a password: code by e-mail
mail-code-lead = You need no password. We send you a code, which you enter here.
mail-code-submit = Send code
mail-code-password = Sign in with a password
mail-code-sent-title = Enter the code
mail-code-sent-text = If there is an account for this address, an e-mail with a code is on its way. It is valid for 15 minutes, in this browser only. No e-mail? Please check your spam folder too.
mail-code-field = Code from the e-mail
mail-code-hint = Eight digits
mail-code-again = Send a new code

passkeys-title = Passkeys
passkeys-lead = With a passkey you sign in the way you unlock your device: by finger, face or PIN. You then need no password.
passkeys-instead = Rather a passkey? It takes the place of password and code.
passkeys-impossible-title = Not possible here
passkeys-impossible-text = Passkeys need a name in the address of the site. At an address of numbers like this one there are none.
passkey-since = Added on
passkey-used = Last used on
passkey-remove = Remove
passkey-remove-of = Remove: { $name }
passkey-add-title = Add a passkey
passkey-add-text = Your device will ask for finger, face or PIN. The municipality learns nothing of that.
passkey-add-without-script = This needs JavaScript. Without a passkey you sign in with a password or a code.
passkey-name = Name
passkey-name-hint = So that you recognise it, for example “My phone”
passkey-add-submit = Add passkey
passkey-sign-in = Sign in with a passkey
passkey-failed = That did not work. Please try again or sign in another way.
