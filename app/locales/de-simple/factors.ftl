# Anmelden: zweiter Faktor, Code per E-Mail, Passkeys, in Leichter Sprache
factor-title = Anmelden in 2 Schritten
factor-lead = Zuerst geben Sie Ihr Passwort ein. Dann geben Sie einen Code ein. Den Code zeigt eine App auf Ihrem Handy. Das schützt Ihr Konto. Ein Passwort allein reicht dann nicht.
factor-needed-title = Ihr Konto braucht mehr Schutz
factor-needed-text = Sie haben besondere Rechte. Darum brauchen Sie mehr als ein Passwort. Sie brauchen einen Code aus einer App. Oder Sie brauchen einen Passkey. Vorher können Sie nur lesen und mitmachen. Haben Sie das schon? Dann melden Sie sich damit neu an.
factor-begin-title = Mehr Schutz einrichten
factor-begin-text = Sie brauchen eine App für Codes. So eine App heißt Authenticator-App. Die App ist zum Beispiel auf Ihrem Handy.
factor-begin-submit = Einrichten
factor-scan-title = App verbinden
factor-scan-text = Öffnen Sie die App. Scannen Sie das Bild. Dann zeigt die App einen Code. Der Code ist alle 30 Sekunden neu.
factor-scan-qr = QR-Code für die App
factor-scan-link = In der App auf diesem Gerät öffnen
factor-scan-secret = Oder Sie geben diesen Schlüssel in die App ein:
factor-code = Code
factor-code-hint = 6 Ziffern. Die App zeigt sie jetzt.
factor-confirm-submit = Bestätigen
factor-since = Sie haben die App. Sie haben sie eingerichtet am { $day }.
factor-remove-title = App entfernen
factor-remove-text = Dann brauchen Sie beim Anmelden nur das Passwort. Ihre anderen Geräte sind dann abgemeldet.
factor-remove-submit = App entfernen

recovery-title = Ersatz-Codes
recovery-lead = Ist Ihr Handy weg? Dann hilft ein Ersatz-Code. Jeder Ersatz-Code gilt ein Mal.
recovery-left = { $count ->
    [0] Sie haben keine Ersatz-Codes mehr.
    [one] Sie haben noch 1 Ersatz-Code.
   *[other] Sie haben noch { $count } Ersatz-Codes.
}
recovery-renew-link = Neue Ersatz-Codes
recovery-renew-text = Sie bekommen neue Codes. Die alten Codes gelten dann nicht mehr.
recovery-renew-submit = Neue Codes zeigen
recovery-without-app = Ersatz-Codes gibt es nur mit einer App:
recovery-shown-title = Ihre Ersatz-Codes
recovery-shown-lead = Sie sehen diese Codes nur jetzt. Schreiben Sie die Codes auf. Oder drucken Sie die Codes.
recovery-shown-text = Legen Sie die Codes an einen sicheren Ort. Ist Ihr Handy weg? Dann geben Sie beim Anmelden einen Ersatz-Code ein.
recovery-shown-done = Fertig

code-title = Noch ein Code
code-lead = Öffnen Sie die App auf Ihrem Handy. Die App zeigt einen Code. Geben Sie den Code hier ein.
code-hint = 6 Ziffern aus der App. Oder ein Ersatz-Code.
code-lost = Haben Sie kein Handy mehr? Haben Sie keine Ersatz-Codes mehr? Dann fragen Sie bitte die Gemeinde.
code-over-title = Bitte noch ein Mal
code-over-text = Melden Sie sich noch ein Mal an. Beginnen Sie mit Ihrer E-Mail-Adresse.

mail-code-title = Anmelden mit einem Code
mail-code-link = Ohne Passwort anmelden
mail-code-lead = Sie brauchen kein Passwort. Wir schicken Ihnen eine E-Mail. In der E-Mail ist ein Code. Den Code geben Sie hier ein.
mail-code-submit = Code schicken
mail-code-password = Mit Passwort anmelden
mail-code-sent-title = Code eingeben
mail-code-sent-text = Haben Sie bei uns ein Konto? Dann bekommen Sie eine E-Mail. In der E-Mail ist ein Code. Der Code gilt 15 Minuten. Er gilt nur an diesem Gerät. Ist keine E-Mail da? Dann schauen Sie in den Spam-Ordner.
mail-code-field = Code aus der E-Mail
mail-code-hint = 8 Ziffern
mail-code-again = Neuen Code schicken

passkeys-title = Passkeys
passkeys-lead = Ein Passkey ist auf Ihrem Gerät. Damit melden Sie sich ohne Passwort an. Ihr Gerät fragt nach Ihrem Finger, Ihrem Gesicht oder Ihrer PIN.
passkeys-instead = Sie können auch einen Passkey nehmen. Dann brauchen Sie kein Passwort und keinen Code.
passkeys-impossible-title = Das geht hier nicht
passkeys-impossible-text = Die Adresse von dieser Seite besteht aus Zahlen. Hier gibt es keine Passkeys.
passkey-since = Neu am
passkey-used = Zuletzt benutzt am
passkey-remove = Entfernen
passkey-remove-of = Entfernen: { $name }
passkey-add-title = Neuer Passkey
passkey-add-text = Ihr Gerät fragt gleich nach Ihrem Finger, Ihrem Gesicht oder Ihrer PIN. Die Gemeinde sieht davon nichts.
passkey-add-without-script = Dafür braucht Ihr Browser JavaScript. Schalten Sie JavaScript ein. Oder melden Sie sich anders an: mit Passwort oder mit Code.
passkey-name = Name
passkey-name-hint = Wie soll der Passkey heißen? Zum Beispiel: Mein Handy.
passkey-add-submit = Passkey anlegen
passkey-sign-in = Mit Passkey anmelden
passkey-failed = Das hat nicht geklappt. Versuchen Sie es noch ein Mal. Oder melden Sie sich anders an.
