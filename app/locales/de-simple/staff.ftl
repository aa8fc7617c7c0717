# Personen: wer hier arbeitet, Rollen, Sperren, Einladungen, wer wessen Daten angesehen hat
people-title = Personen
people-lead = Hier sehen Sie: Wer arbeitet hier? Wer hat welche Rolle? Das Programm schreibt auf, wen Sie suchen.
people-members = Wer hier arbeitet
people-name = Name
people-role = Rolle
people-since = Seit
people-blocked = gesperrt
people-unconfirmed = Die E-Mail-Adresse ist noch nicht bestätigt
people-search-title = Eine Person suchen
people-search = Name oder E-Mail-Adresse
people-search-hint = Schreiben Sie den Anfang vom Namen. Oder schreiben Sie die ganze E-Mail-Adresse. Die Personen erfahren: Die Verwaltung hat mich gesucht.
people-search-submit = Suchen
people-found = { $count ->
    [0] Wir haben niemanden gefunden
    [one] Wir haben 1 Person gefunden
   *[other] Wir haben { $count } Personen gefunden
}
people-requests = Hier muss noch jemand zustimmen
people-requests-text = Die Verwaltung hat viele Rechte. Darum müssen immer 2 Personen zustimmen.
request-text = { $name } hat jetzt die Rolle: { $from }. Die neue Rolle ist: { $to }.
request-by = { $name } möchte das. Sie haben Zeit bis { $day }.
request-own = Das ist Ihr eigener Wunsch. Eine andere Person aus der Verwaltung muss zustimmen.
request-confirm = Ja, ich stimme zu
request-confirm-of = Ja, ich stimme zu: { $name }
request-refuse = Nein
request-refuse-of = Nein: { $name }
request-withdraw = Wunsch zurück-nehmen
request-withdraw-of = Wunsch zurück-nehmen: { $name }
invite-title = Jemanden einladen
invite-text = Die Person bekommt eine E-Mail mit einem Link. Der Link gilt 14 Tage. Er gilt nur ein Mal. Soll die Person in die Verwaltung? Dann laden Sie die Person zuerst in die Moderation ein. Danach ändern Sie die Rolle.
invite-role = Rolle
invite-submit = Einladung schicken
invitations-title = Einladungen ohne Antwort
invitations-until = Die Rolle ist: { $role }. Die Einladung gilt bis { $day }.
invitation-withdraw = Einladung zurück-nehmen
invitation-withdraw-of = Einladung zurück-nehmen: { $email }

person-member-since = Das Konto gibt es seit
person-role-title = Rolle ändern
person-role-new = Neue Rolle
person-role-text = Moderation und Gemeinde-Rat gelten sofort. Bei der Verwaltung müssen 2 Personen zustimmen. Die Person bekommt eine E-Mail. Die Person muss sich neu anmelden.
person-role-alone = Hier arbeitet nur 1 Person in der Verwaltung. Fragen Sie bitte die Technik. Die Technik kann eine zweite Person eintragen. Der Befehl heißt: dorflinde create-admin --existing
person-role-own = Das ist Ihr eigenes Konto. Sie können Ihre Rolle abgeben. Aber eine andere Person muss in der Verwaltung bleiben. Danach sind Sie abgemeldet.
person-role-submit = Rolle ändern
person-block-title = Konto sperren
person-block-text = Die Person kann sich dann nicht mehr anmelden. Sie bekommt eine E-Mail mit dem Grund. Alle sehen ihre Beiträge weiter.
person-block-reason = Grund
person-block-until = Letzter Tag von der Sperre
person-block-until-hint = Wissen Sie das noch nicht? Dann lassen Sie das Feld leer.
person-block-submit = Konto sperren
person-unblock-title = Sperre beenden
person-unblock-submit = Sperre beenden
person-blocked = Dieses Konto ist gesperrt
person-blocked-until = Die Sperre gilt bis { $day }
person-blocked-open = Die Sperre hat noch kein Ende
person-roles = Frühere Rollen
person-role-change = Vorher: { $from }. Danach: { $to }.
person-by = Das hat { $name } gemacht.
person-confirmed-by = { $name } hat zugestimmt.
person-blocks = Frühere Sperren
person-lifted = Die Sperre ist zu Ende. Der Grund: { $reason }
person-looks = Diese Personen haben Name und Adresse gesehen
person-looks-empty = Bisher niemand.
person-gone = eine Person, die nicht mehr hier arbeitet
person-contributions = Beiträge von dieser Person

look-place = { $place ->
    [search] beim Suchen
   *[page] auf der Seite von der Person
}
looks-title = Wer hat meine Daten gesehen?
looks-lead = Nur die Verwaltung kann Ihren Namen und Ihre E-Mail-Adresse sehen. Hier steht: Wann war das? Sie wollen mehr wissen? Dann fragen Sie bitte die Gemeinde.
looks-empty = Niemand hat Ihre Daten gesehen.
looks-line = Die Verwaltung, { $place }
security-title = Das ist mit Ihrem Konto passiert
security-text = Hier stehen die letzten 90 Tage. Waren Sie das nicht? Dann ändern Sie bitte Ihr Passwort.
security-empty = Nichts.
security-by-other = Das war die Gemeinde.
security-kind = { $kind ->
    [signed_in] Sie haben sich angemeldet
    [sign_in_failed] Jemand hat ein falsches Passwort eingegeben
    [sign_in_blocked] Die Anmeldung ging nicht. Das Konto ist gesperrt.
    [password_changed] Das Passwort ist neu
    [reset_requested] Jemand wollte ein neues Passwort
    [password_reset] Das Passwort ist neu
    [email_changed] Die E-Mail-Adresse ist neu
    [email_restored] Die alte E-Mail-Adresse gilt wieder
    [factor_added] Sie haben den zweiten Schritt eingerichtet
    [factor_removed] Der zweite Schritt ist weg
    [factor_failed] Jemand hat einen falschen Code eingegeben
    [recovery_codes_made] Sie haben neue Ersatz-Codes
    [recovery_code_used] Jemand hat einen Ersatz-Code benutzt
    [role_changed] Sie haben eine andere Rolle
    [blocked] Das Konto ist gesperrt
    [unblocked] Die Sperre ist zu Ende
    [denied] Sie wollten etwas machen. Das ist mit Ihrer Rolle nicht erlaubt.
    [data_exported] Sie haben Ihre Daten geholt
    [erasure_requested] Jemand will das Konto löschen
   *[other] Etwas anderes
}

invitation-title = Einladung
invitation-lead = Die Gemeinde { $municipality } lädt Sie ein. Sie können bei der Beteiligung mitarbeiten. Ihre Rolle heißt: { $role }.
invitation-join = Legen Sie dafür ein Konto an. Ihre E-Mail-Adresse ist: { $email }.
invitation-join-submit = Konto anlegen
invitation-accept-text = Sie sind schon angemeldet. Sie bekommen die Rolle für dieses Konto. Danach melden Sie sich bitte neu an.
invitation-accept = Ja, ich mache mit
invitation-sign-in = Sie haben schon ein Konto. Bitte melden Sie sich zuerst an.
invitation-other = Die Einladung gehört zu einer anderen E-Mail-Adresse. Bitte melden Sie sich ab. Öffnen Sie dann den Link noch einmal.
invitation-expired-text = Eine Einladung gilt 14 Tage. Sie gilt nur ein Mal. Fragen Sie bitte die Gemeinde. Dann bekommen Sie eine neue Einladung.

failure-blocked = Ihr Konto ist gesperrt. Haben Sie Fragen? Dann fragen Sie bitte die Gemeinde. Der Grund: { $reason }
failure-blocked-until = Ihr Konto ist gesperrt. Die Sperre gilt bis { $day }. Haben Sie Fragen? Dann fragen Sie bitte die Gemeinde. Der Grund: { $reason }
mail-greeting-invited = Guten Tag!
mail-until = Die Sperre gilt bis { $day }.
