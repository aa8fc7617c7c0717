# E-Mails: Betreff, Nachricht, Link. $kind ist die Art der Mail.
mail-subject = { $kind ->
    [account_confirm] Bitte bestätigen Sie Ihre E-Mail-Adresse
    [account_erased] Ihr Konto ist gelöscht
    [account_notice_received] Ihre Meldung ist da: { $title }
    [account_notice_decided] Ihre Meldung ist entschieden: { $title }
    [account_exists] Sie haben schon ein Konto
    [account_approved] Ihr Konto ist freigeschaltet
    [account_refused] Zu Ihrem neuen Konto
    [account_reset] Neues Passwort festlegen
    [account_password_changed] Ihr Passwort wurde geändert
    [account_email_change] Bitte bestätigen Sie Ihre neue E-Mail-Adresse
    [account_email_changed] Ihre E-Mail-Adresse wurde geändert
    [account_blocked] Ihr Konto ist gesperrt
    [account_unblocked] Ihr Konto ist wieder frei
    [staff_role_changed] Ihre Rolle ist jetzt: { $title }
    [staff_end_asked] Bitte prüfen Sie einen Vorschlag: { $title }
    [staff_role_asked] Bitte prüfen Sie einen Wunsch: { $title }
    [staff_invitation] Einladung nach { $municipality }: { $title }
    [account_code] Ihr Code zum Anmelden
    [account_factor_added] Ihr Konto fragt jetzt nach einem Code
    [account_factor_removed] Ihr Konto fragt nicht mehr nach einem Code
    [account_passkey_added] Ihr Konto hat einen neuen Passkey
    [account_passkey_removed] Ein Passkey Ihres Kontos wurde entfernt
    [idea_published] Ihre Idee ist jetzt öffentlich: { $title }
    [idea_hidden] Ihre Idee wurde ausgeblendet: { $title }
    [comment_hidden] Ihr Kommentar wurde ausgeblendet
    [contributions_hidden] Ihre Beiträge wurden ausgeblendet
    [contributions_restored] Ihre Beiträge sind wieder da
    [idea_answered] Die Gemeinde antwortet auf Ihre Idee: { $title }
    [idea_proposed] Aus Ihrer Idee wird ein Vorschlag: { $measure_title }
    [idea_merged] Ihre Idee wurde zusammengeführt: { $title }
    [idea_unmerged] Ihre Idee steht wieder für sich: { $title }
    [measure-decided] Der Gemeinderat hat entschieden: { $title }
    [ballot_cast] Ihre Stimme ist da: { $title }
    [ballot_withdrawn] Ihre Stimme ist zurückgezogen: { $title }
    [ballot_cast_secret] Ihre Stimme ist da: { $title }
    [ballot_unfinished] Noch nicht abgegeben: { $title }
   *[other] Neues aus { $municipality }: { $title }
}
mail-greeting = Guten Tag { $name },
mail-told = { $kind ->
    [account_confirm] mit Ihrer E-Mail-Adresse wurde ein Konto bei der Beteiligung von { $municipality } angelegt. Bitte bestätigen Sie die Adresse: Öffnen Sie den Link und geben Sie Ihr Passwort ein. Der Link gilt 48 Stunden. Waren Sie das nicht, brauchen Sie nichts zu tun.
    [account_exists] jemand wollte mit Ihrer E-Mail-Adresse ein Konto bei der Beteiligung von { $municipality } anlegen. Sie haben dort schon eines. Waren Sie das, melden Sie sich einfach an. Waren Sie das nicht, brauchen Sie nichts zu tun.
    [account_approved] die Moderation hat Ihr neues Konto bei der Beteiligung von { $municipality } angesehen. Sie können jetzt mitmachen.
    [account_refused] die Moderation hat Ihr neues Konto bei der Beteiligung von { $municipality } nicht freigeschaltet. Lesen können Sie weiterhin alles. Halten Sie das für einen Irrtum, sprechen Sie bitte die Gemeinde an.
    [account_reset] jemand möchte ein neues Passwort für Ihr Konto bei der Beteiligung von { $municipality } festlegen. Waren Sie das, öffnen Sie den Link; er gilt 60 Minuten. Waren Sie das nicht, brauchen Sie nichts zu tun: Ihr Passwort bleibt, wie es ist.
    [account_password_changed] das Passwort Ihres Kontos bei der Beteiligung von { $municipality } wurde gerade geändert. Waren Sie das, ist alles in Ordnung. Waren Sie das nicht, legen Sie bitte sofort ein neues fest.
    [account_email_change] Sie möchten diese Adresse für Ihr Konto bei der Beteiligung von { $municipality } verwenden. Bitte bestätigen Sie das: Öffnen Sie den Link, er gilt 60 Minuten. Waren Sie das nicht, brauchen Sie nichts zu tun.
    [account_email_changed] Ihr Konto bei der Beteiligung von { $municipality } gehört jetzt zu einer anderen E-Mail-Adresse. Waren Sie das, ist alles in Ordnung. Waren Sie das nicht, holen Sie sich Ihr Konto zurück: Der Link gilt 7 Tage.
    [account_blocked] Ihr Konto bei der Beteiligung von { $municipality } ist ab sofort gesperrt. Sie können sich nicht mehr anmelden. Ihre Beiträge bleiben stehen. Bei Fragen wenden Sie sich bitte an die Gemeinde.
    [account_unblocked] die Sperre Ihres Kontos bei der Beteiligung von { $municipality } ist aufgehoben. Sie können sich wieder anmelden.
    [staff_role_changed] Ihr Konto bei der Beteiligung von { $municipality } hat jetzt die Rolle „{ $title }“. Bitte melden Sie sich neu an. Wissen Sie nichts davon, sprechen Sie bitte gleich die Gemeinde an.
    [staff_end_asked] jemand aus der Verwaltung von { $municipality } möchte das Ende der Abstimmung „{ $title }“ ändern. Dafür braucht es eine zweite Person. Bitte sehen Sie sich den Vorschlag an, bevor die Abstimmung endet.
    [staff_role_asked] jemand aus der Verwaltung von { $municipality } möchte eine Rolle ändern, neu wäre „{ $title }“. Dafür braucht es eine zweite Person. Bitte sehen Sie sich den Wunsch in den nächsten 14 Tagen an.
    [staff_invitation] { $municipality } lädt Sie ein, bei der Beteiligung mitzuarbeiten, in der Rolle „{ $title }“. Öffnen Sie den Link, um anzunehmen; er gilt 14 Tage und nur einmal. Möchten Sie nicht, brauchen Sie nichts zu tun.
    [account_code] mit diesem Code melden Sie sich bei der Beteiligung von { $municipality } an. Er gilt 15 Minuten, nur einmal und nur in dem Browser, in dem Sie ihn angefordert haben. Geben Sie ihn niemandem weiter. Waren Sie das nicht, brauchen Sie nichts zu tun.
    [account_factor_added] Ihr Konto bei der Beteiligung von { $municipality } fragt beim Anmelden jetzt nach einem Code aus Ihrer App. Waren Sie das, ist alles in Ordnung. Waren Sie das nicht, legen Sie bitte sofort ein neues Passwort fest und wenden Sie sich an die Gemeinde.
    [account_factor_removed] Ihr Konto bei der Beteiligung von { $municipality } fragt beim Anmelden nicht mehr nach einem Code aus einer App. Waren Sie das, ist alles in Ordnung. Waren Sie das nicht, legen Sie bitte sofort ein neues Passwort fest und wenden Sie sich an die Gemeinde.
    [account_passkey_added] bei Ihrem Konto bei der Beteiligung von { $municipality } kann man sich jetzt mit einem weiteren Passkey anmelden. Waren Sie das, ist alles in Ordnung. Waren Sie das nicht, entfernen Sie ihn bitte sofort und legen Sie ein neues Passwort fest.
    [account_passkey_removed] bei Ihrem Konto bei der Beteiligung von { $municipality } wurde ein Passkey entfernt. Waren Sie das, ist alles in Ordnung. Waren Sie das nicht, legen Sie bitte sofort ein neues Passwort fest.
    [idea_published] Ihre Idee „{ $title }“ ist geprüft und jetzt für alle zu sehen. Andere können sie unterstützen und kommentieren.
    [idea_hidden] Ihre Idee „{ $title }“ ist nicht mehr öffentlich zu sehen.
    [comment_hidden] Ihr Kommentar zur Idee „{ $title }“ ist nicht mehr öffentlich zu sehen.
    [contributions_hidden] Ihre Beiträge bei der Beteiligung von { $municipality } sind nicht mehr öffentlich zu sehen.
    [contributions_restored] Ihre Beiträge bei der Beteiligung von { $municipality } wurden geprüft. Das Ausblenden wurde zurückgenommen.
    [idea_answered] die Gemeinde hat auf Ihre Idee „{ $title }“ geantwortet.
    [idea_proposed] aus Ihrer Idee „{ $title }“ ist ein Vorschlag für eine Maßnahme geworden: „{ $measure_title }“. Darüber wird beraten und entschieden. Wir halten Sie auf dem Laufenden.
    [idea_merged] Ihre Idee „{ $title }“ wurde mit der Idee „{ $into_title }“ zusammengeführt. Die Unterstützungen zählen dort weiter.
    [idea_unmerged] Ihre Idee „{ $title }“ war mit der Idee „{ $into_title }“ zusammengeführt. Das wurde zurückgenommen: Sie steht wieder für sich.
    [ballot_cast] Ihr Stimmzettel zu „{ $title }“ ist in der Urne. Was darauf steht, schreiben wir in keine E-Mail.
    [ballot_withdrawn] Ihr Stimmzettel zu „{ $title }“ ist zurückgezogen und zählt nicht mehr. Waren Sie das nicht? Dann ändern Sie bitte Ihr Passwort und stimmen Sie neu ab.
    [ballot_cast_secret] Ihr Stimmzettel zu „{ $title }“ ist in der Urne. Er lässt sich nicht mehr ändern, und niemand kann ihn Ihnen zuordnen.
    [ballot_unfinished] Sie haben zu „{ $title }“ einen Stimmzettel zwischengespeichert und noch nicht abgegeben. Gezählt wird nur, was Sie abgeben.
    [measure-decided] der Gemeinderat hat über die Maßnahme „{ $title }“ entschieden, zu der Sie beigetragen haben: { $verdict ->
        [adopt] Sie wird umgesetzt.
        [postpone] Sie wird zurückgestellt.
        [reject] Sie wird nicht umgesetzt.
       *[other] Das Ergebnis finden Sie auf der Seite der Maßnahme.
    }
    [account_erased] Ihr Konto bei der Beteiligung von { $municipality } ist gelöscht. Das ist die letzte Nachricht an diese Adresse. Waren Sie das nicht, wenden Sie sich bitte sofort an die Gemeinde.
    [account_notice_received] Ihre Meldung zu „{ $title }“ bei der Beteiligung von { $municipality } ist eingegangen. Ein Mensch sieht sie sich an. Wir schreiben Ihnen, was entschieden wurde.
    [account_notice_decided] über Ihre Meldung zu „{ $title }“ bei der Beteiligung von { $municipality } wurde entschieden: { $verdict ->
        [hide] Der Beitrag ist nicht mehr öffentlich.
        [keep] Der Beitrag bleibt öffentlich.
       *[other] Die Entscheidung steht unten.
    } Sind Sie nicht einverstanden, wenden Sie sich an die Gemeinde.
   *[other] es gibt Neues zu „{ $title }“.
}
mail-reason = Begründung: { $reason }
mail-paper = Beschluss: { $paper }
mail-ballot-version = Es gilt Fassung { $number }.
mail-ballot-receipt = Ihre Quittung: { $code }
mail-ballot-again = Bis { $until } können Sie neu abstimmen.
mail-ballot-change = Bis { $until } können Sie Ihre Stimme ändern.
mail-ballot-ends = Die Abstimmung endet am { $end }.
mail-link = { $kind ->
    [account_confirm] E-Mail-Adresse bestätigen: { $link }
    [account_erased] Datenschutz: { $link }
    [account_notice_received] Kontakt: { $link }
    [account_notice_decided] Kontakt: { $link }
    [account_exists] Anmelden: { $link }
    [account_reset] Neues Passwort festlegen: { $link }
    [account_password_changed] Neues Passwort anfordern: { $link }
    [account_email_change] Neue Adresse bestätigen: { $link }
    [account_email_changed] Änderung zurücknehmen: { $link }
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
    [ballot_unfinished] Stimmzettel abgeben: { $link }
   *[other] Ansehen: { $link }
}
mail-forgot = Passwort vergessen? { $link }
mail-footer = Diese Nachricht kommt von der Beteiligung an der Digitalisierungsstrategie von { $municipality }.

mail-unsubscribe = Solche Nachrichten nicht mehr bekommen: { $link }
mail-topic-contributions = Was aus meinen Ideen und Kommentaren wird
mail-topic-decisions = Beschlüsse zu Maßnahmen, bei denen ich mitgemacht habe
mail-topic-ballots = Bestätigung, dass meine Stimme angekommen ist
mail-topic-reminders = Erinnerung an einen Stimmzettel, den ich noch nicht abgegeben habe
mail-choices-title = E-Mails an mich
mail-choices-legend = Welche Nachrichten möchten Sie bekommen?
mail-choices-hint = Was Ihr Konto betrifft, bekommen Sie immer.
unsubscribe-title = Nachrichten beenden
unsubscribe-text = Sie bekommen dann keine E-Mails mehr zum Thema: { $topic }.
unsubscribe-submit = Keine solchen E-Mails mehr
unsubscribe-account = Unter „Mein Konto“ können Sie das jederzeit wieder ändern.

mails-title = E-Mails
mails-lead = Wie der Versand läuft und mit welchen Worten Ihre Gemeinde schreibt.
mails-outbox = Versand
mails-waiting = Warten
mails-waiting-since = Die älteste wartet seit
mails-failed = Nicht zugestellt (30 Tage)
mails-sent = Verschickt (30 Tage)
mails-trouble = { $failed ->
    [0] E-Mails kommen gerade nicht weg: { $waiting } warten
   *[other] E-Mails konnten nicht zugestellt werden: { $failed }. Es warten { $waiting }.
}
mails-trouble-text = Bitte lassen Sie prüfen, ob der Mailserver erreichbar ist und die Nachrichten annimmt. Wartende gehen von selbst hinaus, sobald es wieder geht.
mails-bounces = Adressen, die es nicht gibt
mails-bounces-text = Diese Personen bekommen keine Neuigkeiten mehr, bis eine E-Mail bei ihnen ankommt oder sie ihre Adresse ändern.
mails-bounce-since = Seit
mails-bounce-reply = Antwort des Mailservers
mails-words = Texte
mails-words-text = Betreff, Anfang und Ende jeder Nachricht können Sie selbst schreiben. Den Inhalt und den Link ergänzt das Programm.
mails-kind = Nachricht
mails-usual = Vorlage
mails-own = Eigener Text
mails-subject = Betreff
mails-opening = Anfang
mails-opening-hint = Anrede und, wenn Sie möchten, ein Satz dazu
mails-closing = Ende
mails-closing-hint = Gruß, Ansprechstelle, Telefon
mails-placeholders = Diese Platzhalter werden ersetzt: { $list }. Ein leeres Feld bekommt den Text der Vorlage.
mails-save = Speichern und ansehen
mails-reset = Zurück zur Vorlage
mails-sample = So sieht die Nachricht aus
mails-sample-text = Mit erfundenem Inhalt, nach dem letzten Speichern.
mail-sample-name = Anna Beispiel
mail-sample-idea = Eine Bank an der Linde
mail-sample-other = Mehr Sitzplätze im Ort
mail-sample-measure = Sitzbänke im Ortskern
mail-sample-reason = Der Platz ist schattig und wird viel genutzt.
mail-kind = { $kind ->
    [account_confirm] E-Mail-Adresse bestätigen
    [account_exists] Konto gibt es schon
    [idea_published] Idee ist veröffentlicht
    [idea_hidden] Idee ist ausgeblendet
    [comment_hidden] Kommentar ist ausgeblendet
    [idea_answered] Antwort auf eine Idee
    [idea_proposed] Idee wird Maßnahme
    [idea_merged] Idee zusammengeführt
    [idea_unmerged] Idee wieder getrennt
    [measure-decided] Beschluss des Gemeinderats
    [ballot_cast] Stimme ist angekommen
    [ballot_withdrawn] Stimme ist zurückgezogen
    [ballot_cast_secret] Geheime Stimme ist angekommen
    [ballot_unfinished] Stimmzettel nicht abgegeben
   *[other] { $kind }
}

mailbox-title = Postfach der Demo
mailbox-lead = In der Demo wird keine E-Mail verschickt. Hier lesen Sie, was die Leute bekommen hätten.
mailbox-empty = Noch keine E-Mails
mailbox-empty-text = Legen Sie ein Konto an, dann kommt hier die erste an.
mailbox-to = An { $name } ({ $email })
