# Konto: anlegen, bestätigen, anmelden, Geräte
account-name = Name
account-email = E-Mail-Adresse
account-password = Passwort
account-lead = Angemeldet als { $name }
account-unconfirmed = Ihre E-Mail-Adresse ist noch nicht bestätigt
account-unconfirmed-text = Zum Mitmachen fehlt nur noch ein Schritt: Öffnen Sie den Link in der E-Mail, die wir Ihnen geschickt haben.
account-resend = E-Mail noch einmal schicken
account-language-legend = In welcher Sprache möchten Sie lesen und E-Mails bekommen?
account-language-submit = Sprache speichern
account-devices = Angemeldete Geräte
account-devices-text = Kennen Sie ein Gerät nicht? Dann beenden Sie dort die Anmeldung.
account-device-unknown = Unbekanntes Gerät
account-this-device = dieses Gerät
account-since = Angemeldet seit
account-last-seen = Zuletzt benutzt
account-sign-out = Abmelden
account-end-session = Anmeldung beenden
account-end-session-of = Anmeldung beenden: { $device }

sign-in-title = Anmelden
sign-in-needed = Bitte melden Sie sich an. Danach geht es dort weiter, wo Sie waren.
sign-in-submit = Anmelden
sign-in-no-account = Noch kein Konto?

register-title = Konto anlegen
register-lead = Mit einem Konto schreiben Sie Ideen, stimmen ab und sehen, was daraus wird.
register-name-hint = So steht er bei Ihren Beiträgen.
register-email-hint = Dorthin schicken wir einen Link zum Bestätigen. Andere sehen sie nicht.
register-password-hint = Mindestens 12 Zeichen. Ein paar Wörter hintereinander sind gut.
register-submit = Konto anlegen
register-has-account = Schon ein Konto?

confirm-sent-title = Bitte sehen Sie in Ihr Postfach
confirm-sent-text = Wir haben Ihnen eine E-Mail geschickt. Öffnen Sie den Link darin, er gilt 48 Stunden. Keine E-Mail da? Sehen Sie auch im Spam-Ordner nach.
confirm-title = E-Mail-Adresse bestätigen
confirm-lead = Guten Tag { $name }. Geben Sie Ihr Passwort ein, dann gehört { $email } zu Ihrem Konto und Sie können mitmachen.
confirm-submit = Bestätigen und anmelden
confirm-expired-text = Vielleicht haben Sie ihn schon benutzt: Dann melden Sie sich einfach an. Einen neuen Link bekommen Sie nach dem Anmelden unter „Mein Konto“.

account-access = Zugang
account-end-others = Alle anderen Geräte abmelden

link-expired-title = Dieser Link gilt nicht mehr

forgot-title = Passwort vergessen
forgot-lead = Geben Sie Ihre E-Mail-Adresse ein. Sie bekommen einen Link, mit dem Sie ein neues Passwort festlegen.
forgot-submit = Link schicken
forgot-back = Zurück zum Anmelden
forgot-sent-text = Wenn es zu dieser Adresse ein Konto gibt, ist eine E-Mail unterwegs. Der Link darin gilt 60 Minuten. Keine E-Mail da? Sehen Sie im Spam-Ordner nach, oder legen Sie ein neues Konto an.
forgot-expired-text = Ein Link gilt 60 Minuten und nur einmal. Fordern Sie einfach einen neuen an.
reset-title = Neues Passwort festlegen
reset-lead = Für das Konto mit der Adresse { $email }. Danach sind alle Geräte abgemeldet.

password-title = Passwort ändern
password-lead = Auf allen anderen Geräten sind Sie danach abgemeldet.
password-old = Bisheriges Passwort
password-new = Neues Passwort
password-submit = Passwort speichern

email-title = E-Mail-Adresse ändern
email-lead = Ihre E-Mail-Adresse ist jetzt { $email }.
email-new = Neue E-Mail-Adresse
email-new-hint = Dorthin schicken wir einen Link. Erst wenn Sie ihn öffnen, ändert sich etwas.
email-submit = Link schicken
email-confirm-title = Neue E-Mail-Adresse bestätigen
email-confirm-lead = Guten Tag { $name }. Ab jetzt melden Sie sich mit { $email } an. Die bisherige Adresse bekommt eine Nachricht.
email-confirm-submit = Adresse übernehmen
email-expired-text = Ein Link gilt 60 Minuten und nur einmal. Fordern Sie unter „Mein Konto“ einen neuen an.
email-undo-title = Änderung zurücknehmen
email-undo-lead = Ihr Konto gehört dann wieder zu { $email }. Das Passwort gilt nicht mehr, alle Geräte werden abgemeldet. Sie bekommen einen Link für ein neues Passwort.
email-undo-submit = Alte Adresse wiederherstellen
email-undo-expired-text = Eine Änderung kann man sieben Tage lang zurücknehmen. Brauchen Sie Hilfe, wenden Sie sich bitte an die Gemeinde.
