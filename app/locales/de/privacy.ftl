# Datenschutz: Hinweise, Verzeichnis der Verarbeitungen, eigene Daten, Konto löschen
privacy-title = Datenschutz
privacy-lead = Welche Daten hier gespeichert werden, wozu, wie lange – und was Sie davon selbst ansehen und löschen können.
privacy-controller-title = Wer verantwortlich ist
privacy-officer-title = Datenschutzbeauftragte Stelle
privacy-supervision-title = Aufsicht über den Datenschutz
privacy-rights-title = Ihre Rechte
privacy-rights =
    Sie können Auskunft verlangen, Angaben berichtigen oder löschen lassen, die Verarbeitung einschränken lassen, ihr widersprechen und Ihre Daten mitnehmen. Vieles davon geht ohne Anfrage in Ihrem Konto. Für alles andere wenden Sie sich an die Gemeinde.

    Sie können sich auch bei der Datenschutzaufsicht Ihres Bundeslandes beschweren.
privacy-classes-title = Was wir speichern
privacy-classes-lead = Diese Liste entsteht aus den Regeln, nach denen das Programm speichert und löscht.
privacy-technique-title = Cookies, Protokolle, Sicherungen
privacy-technique =
    Es gibt drei Cookies: für die Anmeldung, für die Sprache und für eine Meldung, die auf der nächsten Seite steht. Alle sind technisch notwendig. Nichts wird an Dritte gegeben, keine Seite lädt etwas von anderswo.

    Netzadressen stehen in keiner Tabelle und in keinem Protokoll. Im Arbeitsspeicher zählt das Programm Zugriffe unter einem Schlüssel, der jeden Tag wechselt.

    Sicherungen werden 30 Tage aufbewahrt. Wird eine davon eingespielt, werden inzwischen gelöschte Konten gleich wieder gelöscht.
privacy-data-label = Daten
privacy-purpose-label = Wozu
privacy-basis-label = Grundlage
privacy-kept-label = Wie lange
privacy-trace-label = Wenn Sie Ihr Konto löschen
privacy-class = { $class ->
    [account] Konto
    [access] Anmeldung
    [mails] E-Mails
    [identity] Nachweis der Person
    [residents_list] Liste aus dem Melderegister
    [contributions] Ideen und Kommentare
    [supports] Unterstützungen
    [participation] Teilnahme
    [entitled] Wer abstimmen darf
    [votes] Stimmen
    [answers] Antworten in Umfragen
    [moderation] Entscheidungen der Gemeinde
    [notices] Meldungen von Beiträgen
    [journal] Verlauf
    [repeats] Schutz vor doppeltem Absenden
    [erasures] Liste gelöschter Konten
    [content] Inhalte der Gemeinde
    [operation] Betrieb
    [security] Sicherheit des Kontos
    [staff] Rollen, Sperren, Einladungen
    [looks] Einsicht in Personendaten
    [audit] Protokoll der Verwaltung
   *[other] Weitere
}
privacy-data = { $class ->
    [account] Name, E-Mail-Adresse, Rolle, Sprache, Passwort als Prüfwert, Zeitpunkte
    [access] Angemeldete Geräte, Links aus E-Mails als Prüfwert, frühere E-Mail-Adresse
    [mails] Art, Inhalt und Zeitpunkt der E-Mails an Sie, abbestellte Themen, Meldungen über unzustellbare E-Mails
    [identity] Stufe und Zeitpunkt des Nachweises, Zahl der Versuche; nach dem Abgleich mit dem Melderegister Geburtstag und Ortsteil; Codes nur als Prüfwert, nichts vom Ausweis
    [residents_list] Name, Geburtstag und Ort oder Straße, nur als Prüfwerte
    [contributions] Texte, angezeigter Name, Zeitpunkte, Stand, Quittung als Prüfwert
    [supports] Welche Idee ein Konto unterstützt, seit wann
    [participation] An welcher Umfrage oder Abstimmung ein Konto teilgenommen hat – ohne Inhalt und ohne Zeitpunkt
    [entitled] E-Mail-Adressen der Berechtigten nur als Prüfwerte; wer im Rathaus eingetragen wurde, wann und durch wen
    [votes] Stimmen ohne Namen; bis zur Auszählung unter einem geheimen Schlüssel, danach gemischt
    [answers] Antworten ohne Namen, ohne Konto, ohne Zeitpunkt
    [moderation] Freigaben, Begründungen, Antworten und Beschlüsse mit dem Konto, das sie eingetragen hat
    [notices] Gemeldeter Beitrag, Grund, Text; freiwillig Name und E-Mail-Adresse
    [journal] Was wann geschah und durch welches Konto
    [repeats] Kennung und Ergebnis eines abgesendeten Formulars
    [erasures] Prüfwert des gelöschten Kontos, Zeitpunkt, Wahl über die Texte
    [content] Strategie, Maßnahmen, Beteiligungen, Fragen, Ergebnisse, Codes für Briefe
    [operation] Aufträge und Schlüssel des Programms
    [security] An- und Abmeldungen, falsche Passwörter, geänderte Zugänge, mit Zeitpunkt
    [staff] Rolle und frühere Rollen, offene Wünsche, Sperren mit Grund, Einladungen mit Adresse; welche Stapel von Stimmzetteln jemand gelesen hat
    [looks] Wer aus der Verwaltung wann Name und Adresse gesehen hat
    [audit] Was Beschäftigte getan haben, mit Rolle und Zeitpunkt
   *[other] Weitere Daten
}
privacy-purpose = { $class ->
    [account] Mitmachen unter eigenem Namen, jede Person einmal
    [access] Angemeldet bleiben, ein vergessenes Passwort ersetzen, ein übernommenes Konto zurückholen
    [mails] Bestätigen, benachrichtigen, nichts doppelt senden
    [identity] Jede Person zählt einmal, wo das verlangt ist
    [residents_list] Feststellen, wer in der Gemeinde wohnt, ohne Brief
    [contributions] Ideen öffentlich beraten
    [supports] Zeigen, was vielen wichtig ist
    [participation] Jede Person nimmt einmal teil; Zahl der Teilnehmenden
    [entitled] Abstimmungen, die nicht für alle sind; jede Person zählt einmal
    [votes] Das Meinungsbild auszählen
    [answers] Die Umfrage auswerten
    [moderation] Nachvollziehen, wer für die Gemeinde was entschieden hat
    [notices] Rechtswidrige Beiträge prüfen und die Entscheidung mitteilen
    [journal] Abläufe und Missbrauch nachvollziehen
    [repeats] Ein zweimal gesendetes Formular wirkt einmal
    [erasures] Gelöschte Konten bleiben gelöscht, auch wenn eine Sicherung eingespielt wird
    [content] Öffentliche Information
    [operation] Das Programm läuft
    [security] Missbrauch eines Kontos erkennen
    [staff] Wer welche Rechte hat; Schutz vor Missbrauch
    [looks] Personendaten werden nur angesehen, wenn es nötig ist
    [audit] Nachprüfen, wer was entschieden oder geändert hat
   *[other] Weitere Zwecke
}
privacy-basis = { $basis ->
    [public_task] Aufgabe der Gemeinde im öffentlichen Interesse (Art. 6 Abs. 1 Buchst. e DSGVO)
    [consent] Freiwillige Angabe (Art. 6 Abs. 1 Buchst. a DSGVO)
    [duty] Gesetzliche Pflicht (Art. 6 Abs. 1 Buchst. c DSGVO)
    [none] Nicht personenbezogen
   *[other] Weitere Grundlage
}
privacy-whose = { $whose ->
    [participants] Personen mit Konto
    [everybody] Personen mit und ohne Konto
    [staff] Beschäftigte der Gemeinde
    [residents] Einwohnerinnen und Einwohner
    [nobody] Niemand
   *[other] Weitere
}
privacy-rule = { $rule ->
    [unconfirmed] Konten mit unbestätigter Adresse: { $time }.
    [session_end] Anmeldungen: bis zum Abmelden, längstens 180 Tage.
    [session_idle] Ohne Besuch: { $time }.
    [link_end] Links: bis sie ablaufen und { $time } darüber hinaus.
    [counter_code] Kurzer Code für den Schalter: 15 Minuten.
    [mail_said] Inhalt einer E-Mail: { $time } nach dem Versand.
    [mail_sent] Dass eine E-Mail gesendet wurde: { $time }.
    [mail_of_demo] In einer Demo: { $time }.
    [repeat] Formulare: { $time }.
    [account_log] Vorgänge rund um das Konto: { $time }.
    [notice_decided] Wer gemeldet hat und der Text: { $time } nach der Entscheidung.
    [erasure_list] { $time }, länger als jede Sicherung.
    [job_failed] Gescheiterte Aufträge: { $time }.
    [task_solved] Gelöste Rechenaufgaben: bis sie ablaufen.
    [at_counting] Schlüssel und Verbindung: bis zur Auszählung.
    [at_its_day] Bis zum Tag, der beim Einlesen gewählt wurde, längstens ein Jahr.
    [with_account] Solange das Konto besteht.
    [lasting] Solange die Gemeinde die Beteiligung betreibt.
    [step_end] Angefangenes, etwa ein Code: bis es abläuft, längstens 14 Tage.
    [block_ended] Beendete Sperren: { $time }.
    [look] Einsichten: { $time }.
    [audit] Protokoll: sieben Jahre.
   *[other] Weitere Frist: { $time }.
}
privacy-trace = { $trace ->
    [deleted] Wird gelöscht.
    [unnamed] Der Eintrag bleibt, ohne Sie.
    [chosen] Sie wählen: Der Text bleibt ohne Namen stehen oder wird gelöscht.
    [counted] Zählt weiter, ohne Verbindung zu Ihnen.
    [unlinked] Lässt sich keiner Person zuordnen.
    [nobody] Enthält nichts über Sie.
   *[other] Weiteres
}
privacy-days = { $count ->
    [one] 1 Tag
   *[other] { $count } Tage
}
privacy-hours = { $count ->
    [one] 1 Stunde
   *[other] { $count } Stunden
}
privacy-minutes = { $count ->
    [one] 1 Minute
   *[other] { $count } Minuten
}
privacy-column = { $column ->
    [id] Kennung
    [kind] Art
    [at] Zeitpunkt
    [verb] Formular
    [answer] Ergebnis
    [subject_kind] Art des Beitrags
    [subject_id] Kennung des Beitrags
    [idea_id] Kennung der Idee
    [into_id] Zusammengeführt mit
    [measure_id] Kennung der Maßnahme
    [hiding_id] Kennung des Ausblendens
    [consultation_id] Kennung der Beteiligung
    [action_field_id] Kennung des Handlungsfelds
    [merged_into_id] Zusammengeführt mit
    [reason] Grund
    [text] Text
    [title] Titel
    [name] Name
    [author_name] Angezeigter Name
    [email] E-Mail-Adresse
    [to_email] Gesendet an
    [lang] Sprache
    [verdict] Entscheidung
    [decision] Begründung
    [decided_at] Entschieden
    [decided_on] Tag des Beschlusses
    [paper_number] Beschlussnummer
    [position] Platz
    [decision_id] Kennung des Beschlusses
    [answered_at] Beantwortet
    [status_before] Stand vorher
    [status_after] Stand danach
    [horizon_before] Zeitrahmen vorher
    [horizon_after] Zeitrahmen danach
    [state_before] Stand vorher
    [undone_at] Rückgängig gemacht
    [claimed_at] Übernommen
    [origin] Weg
    [state] Stand
    [created_at] Angelegt
    [published_at] Veröffentlicht
    [number] Nummer
    [label] Bezeichnung
    [proposed_at] Vorgeschlagen
    [closes_at] Neues Ende
    [confirm_at] Bestätigung per E-Mail ab
    [from_at] Ende vorher
    [to_at] Ende danach
    [entitled_at] Als berechtigt eingetragen
    [born] Geburtstag
    [district] Ortsteil
    [sheet_count] Zahl der Blätter
    [first_done_at] Zuerst gelesen
    [second_done_at] Danach gelesen
    [signed_at] Freigegeben
    [discarded_at] Verworfen
    [support_count] Unterstützungen
    [comment_count] Kommentare
    [part] Teil
    [rung] Stufe
    [tries] Versuche
    [since] Seit
    [code] Code
    [ends_at] Gilt bis
    [expires_at] Sinnvoll bis
    [topic] Thema
    [data] Inhalt
    [sent_at] Gesendet
    [dropped_at] Nicht gesendet
    [dropped_for] Warum nicht gesendet
    [reply] Antwort des Mail-Servers
    [subject] Betreff
    [opening] Anfang
    [closing] Schluss
    [device] Gerät
    [last_seen_at] Zuletzt benutzt
    [purpose] Zweck
    [asked_at] Angefragt
    [role] Rolle
    [confirmed_at] Bestätigt
    [page] Seite
    [authority] Stelle
    [represented_by] Vertreten durch
    [street] Straße
    [place] Ort
    [phone] Telefon
    [data_protection] Datenschutzbeauftragte Stelle
    [supervision] Aufsicht
    [enforcement] Durchsetzungsstelle
    [conformity] Barrierefreiheit
    [barriers] Barrieren
    [checked_on] Geprüft am
    [from_role] Frühere Rolle
    [to_role] Neue Rolle
    [requested_at] Gewünscht
    [has_factor] Mit zweitem Faktor
    [used_at] Benutzt
    [lifted_at] Aufgehoben
    [lift_reason] Warum aufgehoben
    [seq] Nummer der Zeile
    [actor_role] In der Rolle
   *[other] Weitere Angabe
}
processing-title = Verarbeitungsverzeichnis
processing-lead = Das Verzeichnis nach Art. 30 DSGVO. Es entsteht aus denselben Regeln wie das Speichern und Löschen. Bitte prüfen Sie es mit Ihrer datenschutzbeauftragten Stelle.
processing-caption = Verarbeitungen bei der Beteiligung von { $municipality }
processing-class = Verarbeitung
processing-whose = Betroffene
processing-tables = Tabellen
processing-csv = Als CSV-Datei herunterladen
download-title = Meine Daten
download-link = Alles ansehen, was über mich gespeichert ist
download-lead = Das ist alles, was über Sie gespeichert ist.
download-file = Als Datei herunterladen (JSON)
download-secret-title = Was hier nicht steht
download-secret = Passwort und Links sind nur als Prüfwerte gespeichert. Ihre Antworten in Umfragen stehen ohne Verbindung zu Ihnen. Wie Sie abgestimmt haben, zeigt Ihnen bis zum Ende die Seite der Abstimmung; danach weiß es niemand mehr.
erase-title = Konto löschen
erase-lead = Das lässt sich nicht rückgängig machen.
erase-download-first = Vorher meine Daten ansehen und herunterladen
erase-goes-title = Was gelöscht wird
erase-goes = Name, E-Mail-Adresse, Passwort, Anmeldungen, E-Mails an Sie und alles, was nur Ihr Konto betrifft. Sie werden auf allen Geräten abgemeldet.
erase-stays-title = Was bleibt
erase-left-texts = Ideen: { $ideas }, Kommentare: { $comments } – darüber entscheiden Sie hier.
erase-left-supports = { $count ->
    [one] Eine Unterstützung zählt weiter, ohne Verbindung zu Ihnen.
   *[other] { $count } Unterstützungen zählen weiter, ohne Verbindung zu Ihnen.
}
erase-left-votes = { $count ->
    [one] Ihre Stimme in einer Abstimmung zählt weiter. Niemand kann sie Ihnen zuordnen.
   *[other] Ihre Stimmen in { $count } Abstimmungen zählen weiter. Niemand kann sie Ihnen zuordnen.
}
erase-left-surveys = { $count ->
    [one] Ihre Antworten in einer Umfrage zählen weiter, ohne Verbindung zu Ihnen.
   *[other] Ihre Antworten in { $count } Umfragen zählen weiter, ohne Verbindung zu Ihnen.
}
erase-left-proofs = Ein eingelöster Code bleibt eingelöst. 60 Tage lang bleibt ein Prüfwert, damit das Konto auch nach dem Einspielen einer Sicherung gelöscht ist.
erase-texts = Was wird aus Ihren Ideen und Kommentaren?
erase-texts-hint = Wird eine Idee gelöscht, sind auch die Kommentare anderer dazu nicht mehr öffentlich. Ist sie mit anderen zusammengeführt, bleibt nur ihre Nummer.
erase-texts-stay = Die Texte bleiben stehen, ohne meinen Namen: „Ehemals beteiligte Person“
erase-texts-go = Die Texte werden gelöscht
erase-password-hint = Damit niemand anderes Ihr Konto löscht.
erase-submit = Konto endgültig löschen
download-rows = { $count ->
    [one] 1 Eintrag ansehen
   *[other] { $count } Einträge ansehen
}
