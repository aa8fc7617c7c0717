mail-subject = { $kind ->
    [account_confirm] Bitte bestätigen Sie Ihre E-Mail-Adresse
    [account_erased] Ihr Konto ist gelöscht
    [account_notice_received] Ihre Meldung ist da: { $title }
    [account_notice_decided] Antwort auf Ihre Meldung: { $title }
    [account_exists] Sie haben schon ein Konto
    [account_approved] Sie können jetzt mitmachen
    [account_refused] Zu Ihrem neuen Konto
    [account_reset] Wählen Sie ein neues Passwort
    [account_password_changed] Ihr Passwort ist neu
    [account_email_change] Bitte bestätigen Sie Ihre neue E-Mail-Adresse
    [account_email_changed] Ihre E-Mail-Adresse ist neu
    [account_blocked] Ihr Konto ist gesperrt
    [account_unblocked] Ihr Konto ist wieder frei
    [staff_role_changed] Ihre neue Rolle: { $title }
    [staff_end_asked] Bitte prüfen Sie einen Vorschlag: { $title }
    [staff_role_asked] Bitte prüfen Sie einen Wunsch: { $title }
    [staff_invitation] Einladung von { $municipality }: { $title }
    [account_code] Ihr Code zum Anmelden
    [account_factor_added] Ihr Konto fragt jetzt nach einem Code
    [account_factor_removed] Ihr Konto fragt nicht mehr nach einem Code
    [account_passkey_added] Ihr Konto hat einen neuen Passkey
    [account_passkey_removed] Ihr Konto hat einen Passkey weniger
    [idea_published] Alle können Ihre Idee sehen: { $title }
    [idea_hidden] Ihre Idee ist nicht mehr zu sehen: { $title }
    [comment_hidden] Ihr Kommentar ist nicht mehr zu sehen
    [contributions_hidden] Ihre Beiträge sind ausgeblendet
    [contributions_restored] Ihre Beiträge sind wieder da
    [idea_answered] Antwort auf Ihre Idee: { $title }
    [idea_proposed] Ihre Idee kann eine Maßnahme werden: { $measure_title }
    [idea_merged] Ihre Idee gehört jetzt zu einer anderen Idee: { $title }
    [idea_unmerged] Ihre Idee steht wieder allein: { $title }
    [measure-decided] Der Gemeinde-Rat hat entschieden: { $title }
    [ballot_cast] Ihre Stimme ist da: { $title }
    [ballot_withdrawn] Ihre Stimme zählt nicht mehr: { $title }
    [ballot_cast_secret] Ihre Stimme ist da: { $title }
    [ballot_unfinished] Noch nicht abgegeben: { $title }
   *[other] Etwas Neues aus { $municipality }: { $title }
}
mail-greeting = Guten Tag { $name }!
mail-told = { $kind ->
    [account_confirm] Sie wollen in { $municipality } mitmachen. Wir müssen wissen: Gehört diese E-Mail-Adresse Ihnen? Öffnen Sie bitte den Link. Geben Sie dort Ihr Passwort ein. Der Link gilt 2 Tage. Waren Sie das nicht? Dann müssen Sie nichts tun.
    [account_exists] Jemand wollte ein Konto mit Ihrer E-Mail-Adresse anlegen. Sie haben schon ein Konto. Waren Sie das? Dann melden Sie sich an. Waren Sie das nicht? Dann müssen Sie nichts tun.
    [account_approved] die Moderation hat Ihr Konto geprüft. Sie können jetzt bei der Beteiligung von { $municipality } mitmachen.
    [account_refused] die Moderation hat Ihr Konto geprüft. Sie können bei der Beteiligung von { $municipality } nicht mitmachen. Sie können alles lesen. Ist das ein Fehler? Dann fragen Sie bitte die Gemeinde.
    [account_reset] Sie haben ein Konto in { $municipality }. Jemand möchte dafür ein neues Passwort. Waren Sie das? Dann öffnen Sie den Link. Der Link gilt 60 Minuten. Waren Sie das nicht? Dann müssen Sie nichts tun. Ihr altes Passwort gilt weiter.
    [account_password_changed] Ihr Konto in { $municipality } hat ein neues Passwort. Waren Sie das? Dann ist alles gut. Waren Sie das nicht? Dann wählen Sie bitte sofort ein neues Passwort.
    [account_email_change] Sie möchten für Ihr Konto in { $municipality } eine neue E-Mail-Adresse. Öffnen Sie bitte den Link. Der Link gilt 60 Minuten. Waren Sie das nicht? Dann müssen Sie nichts tun.
    [account_email_changed] Ihr Konto in { $municipality } hat eine neue E-Mail-Adresse. Waren Sie das? Dann ist alles gut. Waren Sie das nicht? Dann öffnen Sie den Link. Damit holen Sie Ihr Konto zurück. Der Link gilt 7 Tage.
    [account_blocked] Ihr Konto in { $municipality } ist jetzt gesperrt. Sie können sich nicht mehr anmelden. Alle sehen Ihre Beiträge weiter. Haben Sie Fragen? Dann fragen Sie bitte die Gemeinde.
    [account_unblocked] Die Sperre von Ihrem Konto in { $municipality } ist zu Ende. Sie können sich wieder anmelden.
    [staff_role_changed] Ihr Konto in { $municipality } hat eine neue Rolle. Die Rolle heißt: „{ $title }“. Bitte melden Sie sich neu an. Wissen Sie nichts davon? Dann fragen Sie bitte gleich die Gemeinde.
    [staff_end_asked] Jemand aus der Verwaltung von { $municipality } möchte das Ende einer Abstimmung ändern. Die Abstimmung heißt: „{ $title }“. Eine zweite Person muss zustimmen. Bitte sehen Sie sich das an. Sie haben Zeit bis zum Ende der Abstimmung.
    [staff_role_asked] Jemand aus der Verwaltung von { $municipality } möchte eine Rolle ändern. Die neue Rolle heißt: „{ $title }“. Eine zweite Person muss zustimmen. Bitte sehen Sie sich das an. Sie haben 14 Tage Zeit.
    [staff_invitation] Die Gemeinde { $municipality } lädt Sie ein. Sie können bei der Beteiligung mitarbeiten. Ihre Rolle heißt: „{ $title }“. Öffnen Sie den Link. Der Link gilt 14 Tage. Er gilt nur ein Mal. Möchten Sie nicht? Dann müssen Sie nichts tun.
    [account_code] Sie wollen sich in { $municipality } anmelden. Das ist Ihr Code. Der Code gilt 15 Minuten. Er gilt nur ein Mal. Er gilt nur an dem Gerät, an dem Sie sich anmelden. Sagen Sie den Code niemandem. Waren Sie das nicht? Dann müssen Sie nichts tun.
    [account_factor_added] Ihr Konto in { $municipality } fragt jetzt nach einem Code. Den Code zeigt Ihre App. Waren Sie das? Dann ist alles gut. Waren Sie das nicht? Dann wählen Sie sofort ein neues Passwort. Und fragen Sie die Gemeinde.
    [account_factor_removed] Ihr Konto in { $municipality } fragt nicht mehr nach einem Code. Waren Sie das? Dann ist alles gut. Waren Sie das nicht? Dann wählen Sie sofort ein neues Passwort. Und fragen Sie die Gemeinde.
    [account_passkey_added] Ihr Konto in { $municipality } hat einen neuen Passkey. Damit kann man sich anmelden. Waren Sie das? Dann ist alles gut. Waren Sie das nicht? Dann entfernen Sie den Passkey sofort. Und wählen Sie ein neues Passwort.
    [account_passkey_removed] Ihr Konto in { $municipality } hat einen Passkey weniger. Waren Sie das? Dann ist alles gut. Waren Sie das nicht? Dann wählen Sie sofort ein neues Passwort.
    [idea_published] Wir haben Ihre Idee geprüft. Sie heißt: „{ $title }“. Alle können Ihre Idee jetzt sehen. Andere können Ihre Idee unterstützen.
    [idea_hidden] Ihre Idee „{ $title }“ ist nicht mehr zu sehen.
    [comment_hidden] Ihr Kommentar ist nicht mehr zu sehen. Er stand bei der Idee „{ $title }“.
    [contributions_hidden] andere können Ihre Beiträge bei der Beteiligung von { $municipality } nicht mehr sehen.
    [contributions_restored] die Moderation hat Ihre Beiträge noch einmal geprüft. Ihre Beiträge bei der Beteiligung von { $municipality } sind wieder da.
    [idea_answered] Die Gemeinde hat auf Ihre Idee geantwortet. Ihre Idee heißt: „{ $title }“.
    [idea_proposed] Ihre Idee heißt: „{ $title }“. Daraus ist ein Vorschlag geworden. Der Vorschlag heißt: „{ $measure_title }“. Der Gemeinde-Rat entscheidet später.
    [idea_merged] Ihre Idee „{ $title }“ ist so ähnlich wie die Idee „{ $into_title }“. Darum gehören die Ideen jetzt zusammen. Alle Unterstützungen zählen weiter.
    [idea_unmerged] Ihre Idee „{ $title }“ gehörte zur Idee „{ $into_title }“. Das gilt nicht mehr. Ihre Idee steht wieder allein.
    [ballot_cast] Ihr Stimm-Zettel zu „{ $title }“ ist da. Ihre Antworten stehen in keiner E-Mail.
    [ballot_withdrawn] Sie haben Ihren Stimm-Zettel zu „{ $title }“ zurückgenommen. Ihre Stimme zählt jetzt nicht mehr. Waren Sie das nicht? Dann ändern Sie bitte Ihr Passwort. Und stimmen Sie noch einmal ab.
    [ballot_cast_secret] Ihr Stimm-Zettel zu „{ $title }“ ist da. Sie können ihn nicht mehr ändern. Niemand weiß: Das ist Ihr Stimm-Zettel.
    [ballot_unfinished] Sie haben einen Stimm-Zettel zu „{ $title }“ gespeichert. Sie haben ihn noch nicht abgegeben. Nur abgegebene Stimm-Zettel zählen.
    [measure-decided] Sie haben bei der Maßnahme „{ $title }“ mitgemacht. Der Gemeinde-Rat hat entschieden: { $verdict ->
        [adopt] Die Gemeinde macht das.
        [postpone] Die Gemeinde macht das später.
        [reject] Die Gemeinde macht das nicht.
       *[other] Lesen Sie das Ergebnis auf der Seite.
    }
    [account_erased] Ihr Konto bei { $municipality } ist gelöscht. Das ist die letzte E-Mail. Waren Sie das nicht? Dann rufen Sie sofort die Gemeinde an.
    [account_notice_received] Ihre Meldung zu „{ $title }“ ist bei { $municipality } angekommen. Ein Mensch liest die Meldung. Dann schreiben wir Ihnen.
    [account_notice_decided] Ihre Meldung zu „{ $title }“ bei { $municipality } ist entschieden. { $verdict ->
        [hide] Der Beitrag ist jetzt ausgeblendet.
        [keep] Der Beitrag bleibt stehen.
       *[other] Die Entscheidung steht unten.
    } Sie finden das falsch? Dann sprechen Sie mit der Gemeinde.
   *[other] Es gibt etwas Neues zu „{ $title }“.
}
mail-reason = Der Grund: { $reason }
mail-paper = Der Beschluss: { $paper }
mail-ballot-version = Es gilt Ihre Fassung { $number }.
mail-ballot-receipt = Ihre Quittung: { $code }
mail-ballot-again = Sie können wieder abstimmen bis: { $until }.
mail-ballot-change = Sie können Ihre Stimme ändern. Das geht bis { $until }.
mail-ballot-ends = Die Abstimmung endet am { $end }.
mail-link = { $kind ->
    [account_confirm] E-Mail-Adresse bestätigen: { $link }
    [account_erased] Datenschutz: { $link }
    [account_notice_received] Kontakt: { $link }
    [account_notice_decided] Kontakt: { $link }
    [account_exists] Anmelden: { $link }
    [account_reset] Neues Passwort wählen: { $link }
    [account_password_changed] Neues Passwort bekommen: { $link }
    [account_email_change] Neue Adresse bestätigen: { $link }
    [account_email_changed] Alte Adresse zurückholen: { $link }
    [account_unblocked] Anmelden: { $link }
    [staff_role_changed] Anmelden: { $link }
    [staff_end_asked] Vorschlag ansehen: { $link }
    [staff_invitation] Einladung ansehen: { $link }
    [account_code] Code eingeben: { $link }
    [account_factor_added] Mein Konto: { $link }
    [account_factor_removed] Mein Konto: { $link }
    [account_passkey_added] Mein Konto: { $link }
    [account_passkey_removed] Mein Konto: { $link }
    [ballot_cast] Zur Abstimmung: { $link }
    [ballot_withdrawn] Zur Abstimmung: { $link }
    [ballot_cast_secret] Zur Abstimmung: { $link }
    [ballot_unfinished] Den Stimm-Zettel abgeben: { $link }
   *[other] Hier ansehen: { $link }
}
mail-forgot = Haben Sie Ihr Passwort vergessen? { $link }
mail-footer = Diese Nachricht kommt von der Gemeinde { $municipality }.

mail-unsubscribe = Sie wollen solche E-Mails nicht mehr? Dann klicken Sie hier: { $link }
mail-topic-contributions = Neues zu meinen Ideen und Kommentaren
mail-topic-decisions = Neues vom Gemeinde-Rat zu meinen Themen
mail-topic-ballots = Nachricht: Meine Stimme ist da
mail-topic-reminders = Erinnerung: Ich habe einen Stimm-Zettel noch nicht abgegeben
mail-choices-title = E-Mails für mich
mail-choices-legend = Welche E-Mails wollen Sie bekommen?
mail-choices-hint = Wichtige E-Mails zu Ihrem Konto bekommen Sie immer.
unsubscribe-title = Keine E-Mails mehr
unsubscribe-text = Sie bekommen dann keine E-Mails mehr zu diesem Thema: { $topic }.
unsubscribe-submit = Keine solchen E-Mails mehr
unsubscribe-account = Sie können das später wieder ändern. Gehen Sie dafür zu „Mein Konto“.

mails-title = E-Mails
mails-lead = Hier sehen Sie: Kommen die E-Mails an? Und was steht in den E-Mails?
mails-outbox = E-Mails verschicken
mails-waiting = So viele E-Mails warten
mails-waiting-since = Die älteste E-Mail wartet seit
mails-failed = So viele E-Mails kamen nicht an (30 Tage)
mails-sent = So viele E-Mails sind weg (30 Tage)
mails-trouble = { $failed ->
    [0] Die E-Mails gehen nicht weg: { $waiting } E-Mails warten
   *[other] { $failed } E-Mails kamen nicht an. { $waiting } E-Mails warten.
}
mails-trouble-text = Etwas stimmt nicht mit dem Mail-Server. Bitte holen Sie Hilfe von der Technik. Die E-Mails gehen später von allein weg.
mails-bounces = Diese E-Mail-Adressen gibt es nicht
mails-bounces-text = Diese Menschen bekommen keine E-Mails mit Neuigkeiten. Das ändert sich mit einer neuen E-Mail-Adresse.
mails-bounce-since = Seit
mails-bounce-reply = Das sagt der Mail-Server
mails-words = Texte
mails-words-text = Sie können selbst schreiben: den Betreff, den Anfang und das Ende. Den Rest schreibt das Programm.
mails-kind = E-Mail
mails-usual = Vorlage
mails-own = Eigener Text
mails-subject = Betreff
mails-opening = Anfang
mails-opening-hint = Zum Beispiel: Guten Tag
mails-closing = Ende
mails-closing-hint = Zum Beispiel: ein Gruß und eine Telefon-Nummer
mails-placeholders = Diese Wörter ersetzt das Programm: { $list }. Ist ein Feld leer? Dann nimmt das Programm die Vorlage.
mails-save = Speichern und ansehen
mails-reset = Zurück zur Vorlage
mails-sample = So sieht die E-Mail aus
mails-sample-text = Das ist nur ein Beispiel.
mail-sample-name = Anna Beispiel
mail-sample-idea = Eine Bank an der Linde
mail-sample-other = Mehr Sitz-Plätze im Ort
mail-sample-measure = Bänke in der Orts-Mitte
mail-sample-reason = Der Platz liegt im Schatten. Viele Menschen nutzen den Platz.
mail-kind = { $kind ->
    [account_confirm] E-Mail-Adresse bestätigen
    [account_exists] Das Konto gibt es schon
    [idea_published] Alle können die Idee sehen
    [idea_hidden] Die Idee ist nicht mehr zu sehen
    [comment_hidden] Der Kommentar ist nicht mehr zu sehen
    [idea_answered] Antwort auf eine Idee
    [idea_proposed] Die Idee kann eine Maßnahme werden
    [idea_merged] Die Idee gehört zu einer anderen Idee
    [idea_unmerged] Die Idee steht wieder allein
    [measure-decided] Der Gemeinde-Rat hat entschieden
    [ballot_cast] Die Stimme ist da
    [ballot_withdrawn] Stimme ist zurückgenommen
    [ballot_cast_secret] Die geheime Stimme ist da
    [ballot_unfinished] Der Stimm-Zettel ist nicht abgegeben
   *[other] { $kind }
}

mailbox-title = Post-Fach vom Beispiel
mailbox-lead = Das ist nur ein Beispiel. Wir verschicken keine E-Mails. Hier können Sie alle E-Mails lesen.
mailbox-empty = Noch keine E-Mails
mailbox-empty-text = Legen Sie ein Konto an. Dann kommt hier die erste E-Mail.
mailbox-to = An { $name } ({ $email })
