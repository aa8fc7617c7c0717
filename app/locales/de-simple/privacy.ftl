privacy-title = Datenschutz
privacy-lead = Hier lesen Sie: Welche Daten speichern wir? Warum? Wie lange? Und was können Sie selbst löschen?
privacy-controller-title = Wer ist verantwortlich?
privacy-officer-title = Wer hilft beim Datenschutz?
privacy-supervision-title = Wer passt auf den Datenschutz auf?
privacy-rights-title = Ihre Rechte
privacy-rights =
    Sie dürfen fragen: Was wissen Sie über mich? Sie dürfen Fehler ändern lassen. Sie dürfen Daten löschen lassen. Sie dürfen Ihre Daten mitnehmen. Vieles können Sie selbst in Ihrem Konto machen. Für anderes fragen Sie die Gemeinde.

    Sie dürfen sich auch beschweren. Das machen Sie bei der Aufsicht für den Datenschutz.
privacy-classes-title = Das speichern wir
privacy-classes-lead = Nach dieser Liste speichert das Programm. Nach dieser Liste löscht es auch.
privacy-technique-title = Cookies, Protokolle, Sicherungen
privacy-technique =
    Cookies sind kleine Dateien in Ihrem Gerät. Wir nutzen 3 Cookies: für das Anmelden, für die Sprache, für eine kurze Nachricht. Wir geben nichts an andere weiter.

    Ihre Internet-Adresse speichern wir nicht.

    Wir machen Sicherungs-Kopien. Die Kopien bleiben 30 Tage. Vielleicht brauchen wir eine Kopie. Dann löschen wir gelöschte Konten sofort noch einmal.
privacy-data-label = Daten
privacy-purpose-label = Warum
privacy-basis-label = Erlaubnis
privacy-kept-label = Wie lange
privacy-trace-label = Sie löschen Ihr Konto. Was passiert?
privacy-class = { $class ->
    [account] Konto
    [access] Anmelden
    [mails] E-Mails
    [identity] Nachweis
    [residents_list] Liste vom Melde-Amt
    [contributions] Ideen und Kommentare
    [supports] Unterstützungen
    [participation] Teilnahme
    [entitled] Wer abstimmen darf
    [votes] Stimmen
    [answers] Antworten in Umfragen
    [moderation] Entscheidungen der Gemeinde
    [notices] Meldungen
    [journal] Verlauf
    [repeats] Schutz vor doppeltem Senden
    [erasures] Liste gelöschter Konten
    [content] Inhalte der Gemeinde
    [operation] Betrieb
    [security] Sicherheit vom Konto
    [staff] Rollen, Sperren und Einladungen
    [looks] Wer Ihre Daten angesehen hat
    [audit] Liste von der Arbeit der Verwaltung
   *[other] Anderes
}
privacy-data = { $class ->
    [account] Ihr Name, Ihre E-Mail-Adresse, Ihre Rolle, Ihre Sprache. Ihr Passwort kennen wir nicht. Wir können es nur prüfen.
    [access] Ihre Geräte. Links aus E-Mails. Eine alte E-Mail-Adresse.
    [mails] Welche E-Mails Sie bekommen. Welche Sie nicht möchten.
    [identity] Ihre Stufe und der Tag. Nach dem Vergleich mit der Liste: Ihr Geburtstag und Ihr Orts-Teil. Nichts von Ihrem Ausweis.
    [residents_list] Name, Geburtstag und Ort. Wir machen daraus geheime Zeichen. Niemand kann sie lesen.
    [contributions] Ihre Texte, Ihr Name bei den Texten, der Tag.
    [supports] Welche Idee Sie unterstützen.
    [participation] Wo Sie mitgemacht haben. Nicht, was Sie gesagt haben.
    [entitled] Ihre E-Mail-Adresse als geheime Zeichen. Ob die Gemeinde Sie eingetragen hat.
    [votes] Stimmen ohne Namen.
    [answers] Antworten ohne Namen und ohne Konto.
    [moderation] Was die Gemeinde entschieden hat. Und welches Konto das eingetragen hat.
    [notices] Welchen Beitrag jemand meldet und warum. Name und E-Mail nur, wenn Sie das möchten.
    [journal] Was wann passiert ist.
    [repeats] Die Nummer von einem gesendeten Formular.
    [erasures] Ein geheimes Zeichen für das gelöschte Konto.
    [content] Strategie, Maßnahmen, Fragen, Ergebnisse.
    [operation] Aufgaben und Schlüssel vom Programm.
    [security] Wann sich jemand angemeldet hat. Wann ein Passwort falsch war.
    [staff] Ihre Rolle. Ob Ihr Konto gesperrt ist. Warum es gesperrt ist. Welche Stapel mit Stimm-Zetteln Sie gelesen haben.
    [looks] Wer Ihren Namen und Ihre E-Mail-Adresse gesehen hat.
    [audit] Was die Leute in der Verwaltung gemacht haben.
   *[other] Andere Daten
}
privacy-purpose = { $class ->
    [account] Sie können mitmachen. Jede Person zählt ein Mal.
    [access] Sie bleiben angemeldet. Sie bekommen ein neues Passwort.
    [mails] Wir schicken Ihnen Nachrichten.
    [identity] Jede Person zählt ein Mal.
    [residents_list] Wir sehen: Wer wohnt in der Gemeinde?
    [contributions] Alle können über Ideen reden.
    [supports] Alle sehen, was vielen wichtig ist.
    [participation] Jede Person macht ein Mal mit.
    [entitled] Manche Abstimmungen sind nicht für alle.
    [votes] Wir zählen die Stimmen.
    [answers] Wir werten die Umfrage aus.
    [moderation] Man kann sehen: Wer hat was entschieden?
    [notices] Wir prüfen verbotene Beiträge.
    [journal] Wir können Fehler finden.
    [repeats] Ein Formular zählt nur ein Mal.
    [erasures] Gelöschte Konten bleiben gelöscht.
    [content] Alle können sich informieren.
    [operation] Das Programm läuft.
    [security] Wir merken, wenn jemand Ihr Konto benutzt.
    [staff] Wir wissen, wer was darf.
    [looks] Niemand soll Ihre Daten ohne Grund ansehen.
    [audit] Wir können später nachsehen, wer was gemacht hat.
   *[other] Andere Gründe
}
privacy-basis = { $basis ->
    [public_task] Das ist eine Aufgabe der Gemeinde (Artikel 6 Absatz 1 Buchstabe e DSGVO).
    [consent] Sie machen das freiwillig (Artikel 6 Absatz 1 Buchstabe a DSGVO).
    [duty] Ein Gesetz verlangt das (Artikel 6 Absatz 1 Buchstabe c DSGVO).
    [none] Das sind keine Daten über Personen.
   *[other] Andere Erlaubnis
}
privacy-whose = { $whose ->
    [participants] Menschen mit Konto
    [everybody] Menschen mit Konto und ohne Konto
    [staff] Menschen, die für die Gemeinde arbeiten
    [residents] Menschen, die hier wohnen
    [nobody] Niemand
   *[other] Andere
}
privacy-rule = { $rule ->
    [unconfirmed] Konten ohne bestätigte E-Mail-Adresse: { $time }.
    [session_end] Anmeldung: bis Sie sich abmelden. Höchstens 180 Tage.
    [session_idle] Sie kommen nicht mehr? Dann { $time }.
    [link_end] Links: bis zum Ende und noch { $time }.
    [counter_code] Kurzer Code für das Rathaus: 15 Minuten.
    [mail_said] Text einer E-Mail: { $time } nach dem Senden.
    [mail_sent] Dass wir eine E-Mail geschickt haben: { $time }.
    [mail_of_demo] In einer Demo: { $time }.
    [repeat] Formulare: { $time }.
    [account_log] Was mit dem Konto passiert ist: { $time }.
    [notice_decided] Wer etwas gemeldet hat: { $time } nach der Entscheidung.
    [erasure_list] { $time }. Das ist länger als jede Sicherungs-Kopie.
    [job_failed] Aufgaben mit Fehler: { $time }.
    [task_solved] Gelöste Aufgaben: bis zum Ende der Zeit.
    [at_counting] Bis zum Zählen.
    [at_its_day] Bis zu einem festen Tag. Höchstens ein Jahr.
    [with_account] So lange Sie ein Konto haben.
    [lasting] So lange es diese Seite gibt.
    [step_end] Codes und Wünsche: Sie laufen von selbst ab. Das dauert höchstens 14 Tage.
    [block_ended] Alte Sperren: { $time }.
    [look] Wer Daten angesehen hat: { $time }.
    [audit] Die Liste: 7 Jahre.
   *[other] Andere Zeit: { $time }.
}
privacy-trace = { $trace ->
    [deleted] Wir löschen das.
    [unnamed] Der Eintrag bleibt. Ihr Konto steht nicht mehr dabei.
    [chosen] Sie wählen: Der Text bleibt ohne Namen. Oder wir löschen den Text.
    [counted] Das zählt weiter. Niemand weiß, dass Sie das waren.
    [unlinked] Niemand weiß, von wem das ist.
    [nobody] Da steht nichts über Sie.
   *[other] Anderes
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
    [decision_id] Nummer vom Beschluss
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
    [label] Name vom Stapel
    [proposed_at] Vorgeschlagen
    [closes_at] Neues Ende
    [confirm_at] Bestätigung per E-Mail ab
    [from_at] Ende vorher
    [to_at] Ende danach
    [entitled_at] Wann wir Sie eingetragen haben
    [born] Geburtstag
    [district] Orts-Teil
    [sheet_count] Zahl der Blätter
    [first_done_at] Zuerst gelesen
    [second_done_at] Danach gelesen
    [signed_at] Freigegeben
    [discarded_at] Weggeworfen
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
    [confirmed_at] Adresse bestätigt
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
    [requested_at] Wunsch vom
    [has_factor] Mit 2 Schritten angemeldet
    [used_at] Benutzt
    [lifted_at] Wieder frei
    [lift_reason] Warum wieder frei
    [seq] Nummer der Zeile
    [actor_role] Rolle dabei
   *[other] Weitere Angabe
}
processing-title = Verzeichnis der Verarbeitungen
processing-lead = Die Liste für den Datenschutz (Artikel 30 DSGVO). Nach dieser Liste speichert und löscht das Programm. Bitte prüfen Sie die Liste.
processing-caption = Verarbeitungen bei der Beteiligung von { $municipality }
processing-class = Verarbeitung
processing-whose = Von wem
processing-tables = Tabellen
processing-csv = Liste als CSV-Datei
download-title = Meine Daten
download-link = Alles über mich ansehen
download-lead = Das alles wissen wir über Sie.
download-file = Meine Daten als Datei (JSON)
download-secret-title = Das steht hier nicht
download-secret = Ihr Passwort kennen wir nicht. Ihre Antworten in Umfragen haben keinen Namen. Ihre Stimme sehen Sie auf der Seite der Abstimmung. Das geht bis zum Ende. Danach kennt niemand mehr Ihre Stimme.
erase-title = Konto löschen
erase-lead = Achtung: Das Konto ist dann für immer weg.
erase-download-first = Vorher meine Daten ansehen
erase-goes-title = Das löschen wir
erase-goes = Ihren Namen, Ihre E-Mail-Adresse, Ihr Passwort, Ihre E-Mails. Alle Geräte sind danach abgemeldet.
erase-stays-title = Das bleibt
erase-left-texts = Ideen: { $ideas }. Kommentare: { $comments }. Darüber entscheiden Sie hier.
erase-left-supports = Unterstützungen: { $count }. Die zählen weiter. Niemand weiß, dass Sie das waren.
erase-left-votes = Abstimmungen: { $count }. Ihre Stimme zählt weiter. Niemand weiß, dass Sie das waren.
erase-left-surveys = Umfragen: { $count }. Ihre Antworten zählen weiter. Niemand weiß, dass Sie das waren.
erase-left-proofs = Ein benutzter Code bleibt benutzt. 60 Tage lang haben wir ein geheimes Zeichen. So bleibt Ihr Konto sicher gelöscht.
erase-texts = Was soll mit Ihren Ideen und Kommentaren passieren?
erase-texts-hint = Sie löschen eine Idee? Dann sieht auch niemand mehr die Kommentare dazu.
erase-texts-stay = Die Texte bleiben. Mein Name steht nicht mehr dabei.
erase-texts-go = Bitte löschen Sie die Texte.
erase-password-hint = So löscht niemand anderes Ihr Konto.
erase-submit = Konto für immer löschen
download-rows = { $count ->
    [one] 1 Eintrag zeigen
   *[other] { $count } Einträge zeigen
}
