# Anmelden: zweiter Faktor, Code per E-Mail, Passkeys
factor-title = Anmelden in zwei Schritten
factor-lead = Nach dem Passwort geben Sie noch einen Code ein, den eine App auf Ihrem Handy zeigt. Wer nur Ihr Passwort kennt, kommt dann nicht hinein.
factor-needed-title = Es fehlt noch ein zweiter Faktor
factor-needed-text = Ihr Konto hat besondere Rechte. Damit sie niemand missbraucht, brauchen Sie beim Anmelden außer dem Passwort einen Code aus einer App oder einen Passkey. Bis dahin können Sie lesen und mitmachen wie alle. Haben Sie das schon eingerichtet, melden Sie sich bitte damit neu an.
factor-begin-title = Zweiten Faktor einrichten
factor-begin-text = Sie brauchen eine App, die solche Codes zeigt (Authenticator-App), zum Beispiel auf Ihrem Handy. Viele Passwort-Manager können das auch.
factor-begin-submit = Einrichten
factor-scan-title = App verbinden
factor-scan-text = Scannen Sie das Bild mit der App. Sie zeigt dann alle 30 Sekunden einen neuen Code.
factor-scan-qr = QR-Code für die App
factor-scan-link = Auf diesem Gerät in der App öffnen
factor-scan-secret = Oder geben Sie diesen Schlüssel in die App ein:
factor-code = Code
factor-code-hint = Die sechs Ziffern, die die App jetzt zeigt
factor-confirm-submit = Bestätigen
factor-since = Die App ist eingerichtet seit { $day }.
factor-remove-title = App entfernen
factor-remove-text = Beim Anmelden genügt dann wieder das Passwort. Alle anderen Geräte werden abgemeldet.
factor-remove-submit = App entfernen

recovery-title = Ersatz-Codes
recovery-lead = Ist das Handy weg, kommen Sie mit einem Ersatz-Code hinein. Jeder gilt einmal.
recovery-left = { $count ->
    [0] Sie haben keine Ersatz-Codes mehr.
    [one] Sie haben noch einen Ersatz-Code.
   *[other] Sie haben noch { $count } Ersatz-Codes.
}
recovery-renew-link = Neue Ersatz-Codes
recovery-renew-text = Neue Codes machen die alten ungültig.
recovery-renew-submit = Neue Codes anzeigen
recovery-without-app = Ersatz-Codes gibt es nur zusammen mit einer App:
recovery-shown-title = Ihre Ersatz-Codes
recovery-shown-lead = Diese Codes sehen Sie nur jetzt. Drucken Sie sie aus oder schreiben Sie sie auf.
recovery-shown-text = Bewahren Sie sie getrennt vom Handy auf. Ist das Handy weg, geben Sie beim Anmelden einen davon statt des Codes der App ein.
recovery-shown-done = Fertig

code-title = Noch ein Code
code-lead = Öffnen Sie die App auf Ihrem Handy und geben Sie den Code ein, den sie für diese Seite zeigt.
code-hint = Sechs Ziffern aus der App, oder einer Ihrer Ersatz-Codes
code-lost = Kein Handy und keine Ersatz-Codes mehr? Wenden Sie sich bitte an die Gemeinde.
code-over-title = Bitte noch einmal von vorn
code-over-text = Melden Sie sich noch einmal mit Ihrer E-Mail-Adresse an.

mail-code-title = Anmelden mit Code per E-Mail
mail-code-link = Ohne Passwort: Code per E-Mail
mail-code-lead = Sie brauchen kein Passwort. Wir schicken Ihnen einen Code, den Sie hier eingeben.
mail-code-submit = Code schicken
mail-code-password = Mit Passwort anmelden
mail-code-sent-title = Code eingeben
mail-code-sent-text = Wenn es zu dieser Adresse ein Konto gibt, ist eine E-Mail mit einem Code unterwegs. Er gilt 15 Minuten, nur in diesem Browser. Keine E-Mail da? Sehen Sie auch im Spam-Ordner nach.
mail-code-field = Code aus der E-Mail
mail-code-hint = Acht Ziffern
mail-code-again = Neuen Code schicken lassen

passkeys-title = Passkeys
passkeys-lead = Mit einem Passkey melden Sie sich so an, wie Sie Ihr Gerät entsperren: mit Finger, Gesicht oder PIN. Ein Passwort brauchen Sie dann nicht.
passkeys-instead = Lieber ein Passkey? Er ersetzt Passwort und Code.
passkeys-impossible-title = Hier nicht möglich
passkeys-impossible-text = Passkeys brauchen einen Namen in der Adresse der Seite. Unter einer Adresse aus Zahlen wie dieser gibt es sie nicht.
passkey-since = Hinzugefügt am
passkey-used = Zuletzt benutzt am
passkey-remove = Entfernen
passkey-remove-of = Entfernen: { $name }
passkey-add-title = Passkey hinzufügen
passkey-add-text = Ihr Gerät fragt Sie gleich nach Finger, Gesicht oder PIN. Davon erfährt die Gemeinde nichts.
passkey-add-without-script = Dafür muss JavaScript eingeschaltet sein. Ohne Passkey melden Sie sich mit Passwort oder Code an.
passkey-name = Name
passkey-name-hint = Damit Sie ihn wiedererkennen, zum Beispiel „Mein Handy“
passkey-add-submit = Passkey hinzufügen
passkey-sign-in = Mit Passkey anmelden
passkey-failed = Das hat nicht geklappt. Bitte versuchen Sie es noch einmal oder melden Sie sich anders an.
