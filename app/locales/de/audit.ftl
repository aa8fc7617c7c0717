# Protokoll: was die Gemeinde getan hat
audit-title = Protokoll
audit-lead = Was Verwaltung, Moderation und Gemeinderat hier getan haben. Zeilen lassen sich nicht ändern und nicht löschen; der Betrieb prüft das mit „dorflinde verify“. Wer nicht mehr hier arbeitet, steht nur noch mit der Rolle da.
audit-count = { $count ->
    [one] 1 Zeile
   *[other] { $count } Zeilen
}
audit-empty = Hier steht noch nichts.
audit-number = Nr.
audit-when = Wann
audit-who = Wer
audit-what = Was
audit-filter = Protokoll filtern
audit-topic = Thema
audit-all = Alles
audit-show = Anzeigen
audit-program = Programm
audit-gone = ein Konto, das es nicht mehr gibt
audit-csv = Als CSV-Datei herunterladen
audit-topic-name = { $topic ->
    [people] Personen und Rollen
    [looks] Blicke auf Personen
    [contributions] Beiträge
    [consultations] Beteiligungen
    [strategy] Strategie
    [settings] Einstellungen
    [exports] Heruntergeladenes
   *[other] Weiteres
}
audit-told = { $kind ->
    [consultation_created] Beteiligung angelegt: { $title }
    [consultation_updated] Beteiligung geändert: { $title }
    [consultation_published] Beteiligung angekündigt: { $title }
    [vote_change_asked] Anderes Ende vorgeschlagen: { $title }
    [vote_change_refused] Anderes Ende abgelehnt: { $title }
    [vote_change_withdrawn] Vorschlag für ein anderes Ende zurückgenommen: { $title }
    [vote_counted] Abstimmung ausgezählt, Prüfsumme notiert: { $title }
    [vote_roll_loaded] Liste der Berechtigten geladen: { $title }
    [vote_roll_destroyed] Liste der Berechtigten vernichtet: { $title }
    [consultation_deadline_moved] Ende verschoben: { $title }
    [consultation_preview_made] Vorschau-Link erstellt: { $title }
    [consultation_preview_revoked] Vorschau-Link widerrufen: { $title }
    [consultation_closed] Beteiligung beendet und ausgezählt: { $title }
    [consultation_rungs_changed] Stufen geändert: { $title }
    [survey_questions_changed] Fragen einer Umfrage geändert: { $title }
    [vote_options_changed] Worüber abgestimmt wird, geändert: { $title }
    [paper_batch_made] Papier-Stapel { $number } angelegt: { $title }
    [paper_batch_read] Papier-Stapel { $number } gelesen: { $title }
    [paper_sheet_corrected] In Papier-Stapel { $number } ein Blatt berichtigt: { $title }
    [paper_countersigned] Papier-Stapel { $number } freigegeben: { $title }
    [paper_reopened] Freigabe von Papier-Stapel { $number } zurückgenommen: { $title }
    [paper_discarded] Papier-Stapel { $number } verworfen: { $title }
    [survey_taken_at_counter] Umfrage am Schalter ausgefüllt: { $title }
    [strategy_changed] Strategie geändert: { $title }
    [action_field_created] Handlungsfeld angelegt: { $title }
    [action_field_changed] Handlungsfeld geändert: { $title }
    [measure_created] Maßnahme angelegt: { $title }
    [measure_proposed] Maßnahme vorgeschlagen: { $title }
    [measure_changed] Maßnahme geändert: { $title }
    [measure_decided] Beschluss eingetragen: { $title }
    [measure_proposal_answered] Vorschlag einer Abstimmung beantwortet: { $title }
    [export_paper_record] Niederschrift eines Stapels heruntergeladen: { $title }
    [identity_codes_prepared] Codes für Briefe vorbereitet: { $title }
    [identity_codes_shown] Codes für Briefe gedruckt: { $title }
    [identity_codes_revoked] Codes für Briefe widerrufen: { $title }
    [export_audit] Protokoll heruntergeladen
    [export_dossier] Bericht heruntergeladen: { $title }
    [idea_taken_at_counter] Idee { $number } am Schalter aufgenommen
    [idea_published] Idee { $number } freigegeben
    [comment_published] Kommentar zu Idee { $number } freigegeben
    [idea_hidden] Idee { $number } ausgeblendet
    [comment_hidden] Kommentar zu Idee { $number } ausgeblendet
    [idea_merged] Idee { $number } zusammengeführt
    [idea_unmerged] Idee { $number } wieder getrennt
    [idea_answered] Idee { $number } beantwortet
    [idea_proposed] Aus Idee { $number } eine Maßnahme vorgeschlagen
    [author_hidden] Alle Beiträge einer Person ausgeblendet
    [author_restored] Ausgeblendete Beiträge einer Person zurückgeholt
    [vote_entitled] Als berechtigt eingetragen: { $name }, { $title }
    [vote_entitled_withdrawn] Eintrag als berechtigt zurückgenommen: { $name }, { $title }
    [account_created] Konto angelegt: { $name }
    [account_approved] Neues Konto zugelassen: { $name }
    [account_refused] Neues Konto abgelehnt: { $name }
    [identity_confirmed_at_counter] Ausweis am Schalter bestätigt: { $name }
    [identity_list_unlocked] Abgleich noch einmal erlaubt: { $name }
    [staff_blocked] Konto gesperrt: { $name }
    [staff_unblocked] Sperre aufgehoben: { $name }
    [look_opened] Seite der Person geöffnet: { $name }
    [look_searched] Personen gesucht
    [staff_role_changed] Rolle geändert: { $name }, jetzt „{ $role }“
    [staff_role_asked] Rolle „{ $role }“ gewünscht für { $name }
    [staff_role_refused] Rolle „{ $role }“ abgelehnt für { $name }
    [staff_role_withdrawn] Wunsch zurückgenommen: „{ $role }“ für { $name }
    [staff_invited] Zur Rolle „{ $role }“ eingeladen
    [staff_invitation_withdrawn] Einladung zur Rolle „{ $role }“ zurückgenommen
    [staff_invitation_accepted] Einladung zur Rolle „{ $role }“ angenommen: { $name }
    [identity_list_loaded] Liste aus dem Melderegister geladen
    [identity_list_destroyed] Liste aus dem Melderegister vernichtet
    [emblem_changed] Wappen geändert
    [emblem_removed] Wappen entfernt
    [mail_template_saved] Text einer E-Mail geändert
    [mail_template_reset] Text einer E-Mail zurückgesetzt
    [protection_domains_changed] Liste gesperrter E-Mail-Anbieter geändert
    [installation_restored] Aus einer Sicherung wiederhergestellt
   *[other] { $kind }
}
