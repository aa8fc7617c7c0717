# Personen: wer hier arbeitet, Rollen, Sperren, Einladungen, wer wessen Daten angesehen hat
people-title = Personen
people-lead = Wer hier arbeitet, und wer welche Rolle hat. Wen Sie suchen oder öffnen, wird festgehalten.
people-members = Wer hier arbeitet
people-name = Name
people-role = Rolle
people-since = Seit
people-blocked = gesperrt
people-unconfirmed = E-Mail-Adresse nicht bestätigt
people-search-title = Person suchen
people-search = Name oder E-Mail-Adresse
people-search-hint = Der Anfang des Namens oder die ganze E-Mail-Adresse. Die gefundenen Personen sehen in ihrem Konto, dass jemand aus der Verwaltung sie gesucht hat.
people-search-submit = Suchen
people-found = { $count ->
    [0] Niemand gefunden
    [one] 1 Person gefunden
   *[other] { $count } Personen gefunden
}
people-requests = Wartet auf eine zweite Person
people-requests-text = Die Verwaltungsrolle bekommt oder verliert jemand nur, wenn zwei aus der Verwaltung zustimmen.
request-text = { $name } soll von „{ $from }“ zu „{ $to }“ wechseln.
request-by = Gewünscht von { $name }, gilt bis { $day }
request-own = Das ist Ihr eigener Wunsch. Zustimmen muss jemand anderes aus der Verwaltung.
request-confirm = Zustimmen
request-confirm-of = Zustimmen: { $name }
request-refuse = Ablehnen
request-refuse-of = Ablehnen: { $name }
request-withdraw = Zurücknehmen
request-withdraw-of = Zurücknehmen: { $name }
invite-title = Jemanden einladen
invite-text = Die eingeladene Person bekommt einen Link, der 14 Tage lang und einmal gilt. Für die Verwaltung laden Sie zuerst in die Moderation ein und ändern danach die Rolle.
invite-role = Rolle
invite-submit = Einladung schicken
invitations-title = Offene Einladungen
invitations-until = Rolle „{ $role }“, gilt bis { $day }
invitation-withdraw = Zurücknehmen
invitation-withdraw-of = Einladung zurücknehmen: { $email }

person-member-since = Konto seit
person-role-title = Rolle ändern
person-role-new = Neue Rolle
person-role-text = Moderation und Gemeinderat gelten sofort. Zur Verwaltung, oder aus ihr heraus, braucht es eine zweite Person aus der Verwaltung. Wer eine andere Rolle bekommt, erhält eine E-Mail und muss sich neu anmelden.
person-role-alone = Hier gibt es nur eine Person in der Verwaltung. Eine zweite richtet der Betrieb ein, mit dem Befehl „dorflinde create-admin --existing“.
person-role-own = Das ist Ihr eigenes Konto. Sie können Ihre Rolle niederlegen, wenn noch jemand in der Verwaltung bleibt. Danach sind Sie abgemeldet.
person-role-submit = Rolle ändern
person-block-title = Konto sperren
person-block-text = Die Person ist sofort überall abgemeldet und kann sich nicht mehr anmelden. Den Grund bekommt sie per E-Mail. Ihre Beiträge bleiben stehen.
person-block-reason = Grund
person-block-until = Letzter Tag der Sperre
person-block-until-hint = Leer lassen, wenn die Sperre gilt, bis jemand sie aufhebt.
person-block-submit = Konto sperren
person-unblock-title = Sperre aufheben
person-unblock-submit = Sperre aufheben
person-blocked = Dieses Konto ist gesperrt
person-blocked-until = Bis einschließlich { $day }
person-blocked-open = Bis jemand die Sperre aufhebt
person-roles = Frühere Rollen
person-role-change = Von „{ $from }“ zu „{ $to }“
person-by = durch { $name }
person-confirmed-by = mit Zustimmung von { $name }
person-blocks = Frühere Sperren
person-lifted = Aufgehoben: { $reason }
person-looks = Wer Name und Adresse angesehen hat
person-looks-empty = Noch niemand.
person-gone = jemand, der nicht mehr hier arbeitet
person-contributions = Beiträge dieser Person

look-place = { $place ->
    [search] in einer Suche
   *[page] auf der Seite der Person
}
looks-title = Wer hat meine Daten angesehen?
looks-lead = Ihren Namen mit Ihrer E-Mail-Adresse kann nur die Verwaltung Ihrer Gemeinde sehen. Hier steht, wann das im letzten Jahr geschah. Wer es war und warum, sagt Ihnen die Gemeinde.
looks-empty = Niemand hat Ihre Daten angesehen.
looks-line = Die Verwaltung, { $place }
security-title = Letzte Ereignisse
security-text = Was mit Ihrem Konto in den letzten 90 Tagen geschah. Kommt Ihnen etwas fremd vor, ändern Sie bitte Ihr Passwort.
security-empty = Nichts.
security-by-other = durch die Gemeinde
security-kind = { $kind ->
    [signed_in] Angemeldet
    [sign_in_failed] Falsches Passwort
    [sign_in_blocked] Anmeldung abgewiesen, weil das Konto gesperrt ist
    [password_changed] Passwort geändert
    [reset_requested] Link für ein neues Passwort angefordert
    [password_reset] Neues Passwort festgelegt
    [email_changed] E-Mail-Adresse geändert
    [email_restored] Alte E-Mail-Adresse wiederhergestellt
    [factor_added] Zweiten Schritt eingerichtet
    [factor_removed] Zweiten Schritt entfernt
    [factor_failed] Falscher Code beim zweiten Schritt
    [recovery_codes_made] Ersatzcodes erzeugt
    [recovery_code_used] Ersatzcode benutzt
    [role_changed] Rolle geändert
    [blocked] Konto gesperrt
    [unblocked] Sperre aufgehoben
    [denied] Etwas aufgerufen, das die Rolle nicht erlaubt
    [data_exported] Eigene Daten heruntergeladen
    [erasure_requested] Löschung des Kontos begonnen
   *[other] Weiteres
}

invitation-title = Einladung
invitation-lead = { $municipality } lädt Sie ein, bei der Beteiligung mitzuarbeiten. Ihre Rolle: { $role }.
invitation-join = Legen Sie dafür ein Konto an. Ihre E-Mail-Adresse ist { $email }.
invitation-join-submit = Konto anlegen und annehmen
invitation-accept-text = Sie nehmen mit dem Konto an, mit dem Sie angemeldet sind. Danach melden Sie sich bitte neu an.
invitation-accept = Einladung annehmen
invitation-sign-in = Zu dieser E-Mail-Adresse gibt es schon ein Konto. Melden Sie sich damit an, um anzunehmen.
invitation-other = Die Einladung ging an eine andere E-Mail-Adresse als die Ihres Kontos. Bitte melden Sie sich ab und öffnen Sie den Link noch einmal.
invitation-expired-text = Eine Einladung gilt 14 Tage und nur einmal. Bitte fragen Sie bei der Gemeinde nach einer neuen.

failure-blocked = Ihr Konto ist gesperrt. Bei Fragen wenden Sie sich bitte an die Gemeinde. Grund: { $reason }
failure-blocked-until = Ihr Konto ist bis einschließlich { $day } gesperrt. Bei Fragen wenden Sie sich bitte an die Gemeinde. Grund: { $reason }
mail-greeting-invited = Guten Tag,
mail-until = Die Sperre gilt bis einschließlich { $day }.
