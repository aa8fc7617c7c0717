account-name = Name
account-email = E-Mail-Adresse
account-password = Passwort
account-lead = Sie sind angemeldet. Ihr Name ist { $name }.
account-unconfirmed = Ihre E-Mail-Adresse ist noch nicht bestätigt
account-unconfirmed-text = Wir haben Ihnen eine E-Mail geschickt. In der E-Mail ist ein Link. Öffnen Sie bitte den Link. Dann können Sie mitmachen.
account-resend = E-Mail noch einmal schicken
account-language-legend = Welche Sprache möchten Sie lesen?
account-language-submit = Sprache speichern
account-devices = Ihre Geräte
account-devices-text = Auf diesen Geräten sind Sie angemeldet. Kennen Sie ein Gerät nicht? Dann melden Sie das Gerät ab.
account-device-unknown = Unbekanntes Gerät
account-this-device = dieses Gerät
account-since = Angemeldet seit
account-last-seen = Zuletzt benutzt
account-sign-out = Abmelden
account-end-session = Dieses Gerät abmelden
account-end-session-of = Gerät abmelden: { $device }

sign-in-title = Anmelden
sign-in-needed = Bitte melden Sie sich an. Danach geht es weiter.
sign-in-submit = Anmelden
sign-in-no-account = Haben Sie noch kein Konto?

register-title = Konto anlegen
register-lead = Mit einem Konto können Sie mitmachen. Sie können Ideen schreiben. Sie können abstimmen.
register-name-hint = Alle können Ihren Namen sehen.
register-email-hint = Wir schicken Ihnen eine E-Mail. Andere sehen die Adresse nicht.
register-password-hint = Das Passwort braucht 12 Zeichen oder mehr. Sie können mehrere Wörter nehmen.
register-submit = Konto anlegen
register-has-account = Haben Sie schon ein Konto?

confirm-sent-title = Bitte lesen Sie Ihre E-Mails
confirm-sent-text = Wir haben Ihnen eine E-Mail geschickt. In der E-Mail ist ein Link. Öffnen Sie den Link. Sie haben 2 Tage Zeit. Ist keine E-Mail da? Dann schauen Sie in den Spam-Ordner.
confirm-title = E-Mail-Adresse bestätigen
confirm-lead = Guten Tag { $name }. Ist das Ihre E-Mail-Adresse: { $email }? Dann geben Sie Ihr Passwort ein.
confirm-submit = Bestätigen und anmelden
confirm-expired-text = Haben Sie den Link schon benutzt? Dann melden Sie sich an. Brauchen Sie einen neuen Link? Dann melden Sie sich auch an. Gehen Sie zu „Mein Konto“.

account-access = Anmelden bei uns
account-end-others = Alle anderen Geräte abmelden

link-expired-title = Dieser Link gilt nicht mehr

forgot-title = Passwort vergessen
forgot-lead = Schreiben Sie hier Ihre E-Mail-Adresse. Wir schicken Ihnen einen Link. Mit dem Link wählen Sie ein neues Passwort.
forgot-submit = Link schicken
forgot-back = Zurück zum Anmelden
forgot-sent-text = Haben Sie bei uns ein Konto? Dann bekommen Sie eine E-Mail. In der E-Mail ist ein Link. Der Link gilt 60 Minuten. Ist keine E-Mail da? Dann schauen Sie in den Spam-Ordner. Oder Sie legen ein neues Konto an.
forgot-expired-text = Ein Link gilt 60 Minuten. Er gilt nur ein Mal. Sie können einen neuen Link bekommen.
reset-title = Neues Passwort wählen
reset-lead = Das Passwort ist für das Konto mit der Adresse { $email }. Danach sind alle Geräte abgemeldet.

password-title = Passwort ändern
password-lead = Danach sind Ihre anderen Geräte abgemeldet.
password-old = Altes Passwort
password-new = Neues Passwort
password-submit = Passwort speichern

email-title = E-Mail-Adresse ändern
email-lead = Ihre E-Mail-Adresse ist jetzt: { $email }.
email-new = Neue E-Mail-Adresse
email-new-hint = Wir schicken einen Link an diese Adresse. Öffnen Sie den Link. Erst dann ändert sich etwas.
email-submit = Link schicken
email-confirm-title = Neue E-Mail-Adresse bestätigen
email-confirm-lead = Guten Tag { $name }. Ihre neue Adresse ist { $email }. Damit melden Sie sich jetzt an. Wir schreiben auch an die alte Adresse.
email-confirm-submit = Neue Adresse nehmen
email-expired-text = Ein Link gilt 60 Minuten. Er gilt nur ein Mal. Bei „Mein Konto“ bekommen Sie einen neuen Link.
email-undo-title = Alte Adresse zurückholen
email-undo-lead = Ihr Konto hat dann wieder die Adresse { $email }. Ihr Passwort gilt dann nicht mehr. Alle Geräte sind dann abgemeldet. Wir schicken Ihnen einen Link für ein neues Passwort.
email-undo-submit = Alte Adresse zurückholen
email-undo-expired-text = Sie haben 7 Tage Zeit. Diese Zeit ist vorbei. Brauchen Sie Hilfe? Dann fragen Sie bitte die Gemeinde.
