# Fehler: Titel der Seiten, Sätze zu den Codes, Sätze an den Feldern
failure-title-not-found = Diese Seite gibt es nicht
failure-title-not-allowed = Das geht mit diesem Konto nicht
failure-title-wait = Gerade geht es nicht
failure-title-internal = Da ist uns ein Fehler passiert
failure-title-refused = Das hat nicht geklappt
failure-home = Zur Startseite
failure-incident = Kennung des Fehlers:
failure-message = { $code ->
    [not_found] Vielleicht hat sich die Adresse geändert, oder der Beitrag ist nicht öffentlich.
    [login_required] Bitte melden Sie sich an.
    [forbidden] Dafür braucht Ihr Konto weitere Rechte. Bitte fragen Sie bei der Gemeinde nach.
    [confirm_email] Bitte bestätigen Sie zuerst Ihre E-Mail-Adresse. Den Link haben wir Ihnen geschickt.
    [approval_needed] Gerade legen sehr viele ein Konto an. Die Moderation sieht sich neue Konten vorher an. Bitte haben Sie etwas Geduld.
    [factor_needed] Dafür brauchen Sie einen zweiten Faktor. Richten Sie ihn ein, oder melden Sie sich mit ihm neu an.
    [factor_on] Die App ist schon eingerichtet.
    [factor_off] Es ist keine App eingerichtet.
    [factor_not_begun] Bitte beginnen Sie noch einmal: Der Schlüssel für die App gilt nur 15 Minuten.
    [step_over] Das hat zu lange gedauert, oder der Code war zu oft falsch.
    [no_passkeys_here] Unter dieser Adresse gibt es keine Passkeys.
    [passkey_refused] Dieser Passkey gilt hier nicht, oder es hat zu lange gedauert. Bitte versuchen Sie es noch einmal.
    [passkeys_full] Mehr Passkeys sind nicht möglich. Bitte entfernen Sie einen, den Sie nicht mehr brauchen.
    [send_again] Bitte senden Sie das Formular noch einmal. Es lag zu lange offen oder kam sehr schnell.
    [already_proved] Das haben Sie schon nachgewiesen.
    [codes_shown] Diese Codes wurden schon gezeigt. Widerrufen Sie das Paket, wenn der Druck nicht geklappt hat.
    [code_used] Dieser Code ist schon benutzt.
    [no_codes_here] In dieser Abstimmung gibt es keine Codes.
    [paper_of_consent] Beim Widerstand gegen einen Vorschlag zählt die Begründung. Deshalb geht diese Abstimmung nur digital.
    [reading_taken] Diesen Durchgang macht schon jemand anderes.
    [reading_done] Sie haben diesen Durchgang abgeschlossen. Berichtigen können Sie, wenn beide fertig sind.
    [sheets_missing] Es fehlen noch Blätter.
    [batch_differs] Freigeben geht erst, wenn beide alle Blätter gleich gelesen haben.
    [batch_signed] Der Stapel ist freigegeben. Zum Ändern muss die Verwaltung die Freigabe zurücknehmen.
    [batch_discarded] Der Stapel ist verworfen.
    [slips_missing] Es fehlen Codes: Zu jedem Blatt gehört einer.
    [slips_full] Zu jedem Blatt gibt es schon einen Code.
    [revoked] Dieses Paket ist widerrufen.
    [eid_away] Der Anbieter für den Online-Ausweis antwortet gerade nicht. Es wurde nichts gespeichert. Bitte versuchen Sie es gleich noch einmal.
    [eid_used] Dieser Online-Ausweis ist schon mit einem anderen Konto verbunden. Haben Sie ein älteres Konto? Sonst fragen Sie bitte im Rathaus nach.
    [not_matched] Mit diesen Angaben war kein Abgleich möglich. Bitte prüfen Sie die Schreibweise, oder kommen Sie mit einem Ausweis ins Rathaus.
    [list_locked] Das waren fünf Versuche. Die Gemeinde sieht sich das an. Sie können auch mit einem Ausweis ins Rathaus kommen.
    [no_list] Zurzeit ist keine Liste geladen.
    [list_exists] Es ist schon eine Liste geladen.
    [list_in_use] Eine laufende Abstimmung stützt sich auf das Melderegister. Bis zu ihrem Ende bleibt die Liste, wie sie ist. Wann das ist, steht auf dieser Seite.
    [rung_needed] Dafür fehlt noch ein Schritt. Was fehlt, steht auf der Seite „Meine Stufe“. Ihre Eingabe bleibt hier stehen.
    [blocked] Dieses Konto ist gesperrt. Bei Fragen wenden Sie sich bitte an die Gemeinde.
    [last_admin] Das ist die letzte Person in der Verwaltung. Bitte geben Sie die Aufgabe zuerst weiter.
    [own_account] Das eigene Konto kann niemand sperren.
    [four_eyes] Das entscheidet jemand anderes aus der Verwaltung. Vier Augen sehen mehr als zwei.
    [second_admin_needed] Dafür braucht es eine zweite Person in der Verwaltung. Diese richtet der Betrieb ein, mit dem Befehl „dorflinde create-admin --existing“.
    [second_person_needed] Die Abstimmung hat begonnen. Ihr Ende ändern zwei Personen aus der Verwaltung gemeinsam, mit einem öffentlichen Grund.
    [change_waits] Es wartet schon ein Vorschlag.
    [end_passed] Das vorgeschlagene Ende ist inzwischen vorbei.
    [voted_before] Mit Ihrer E-Mail-Adresse oder Ihrem Nachweis wurde hier schon von einem anderen Konto abgestimmt. Jede Person zählt einmal.
    [not_eligible_name] Diese Abstimmung ist nur für Personen, die die Gemeinde eingetragen hat. Mit der E-Mail-Adresse Ihres Kontos sind Sie nicht dabei. Gehören Sie dazu, melden Sie sich bitte im Rathaus.
    [not_eligible_age_proof] Hier gilt ein Mindestalter. Ihr Alter ist noch nicht bestätigt: Gleichen Sie Ihr Konto mit dem Melderegister ab.
    [not_eligible_age] Sie sind am Tag, an dem die Abstimmung endet, noch nicht alt genug. Stimmt das nicht, melden Sie sich bitte im Rathaus.
    [not_eligible_district_proof] Diese Abstimmung ist für einzelne Ortsteile. Ihr Wohnort ist noch nicht bestätigt: Gleichen Sie Ihr Konto mit dem Melderegister ab.
    [not_eligible_district] Diese Abstimmung ist für andere Ortsteile. Stimmt das nicht, melden Sie sich bitte im Rathaus.
    [not_for_some] Diese Abstimmung ist für alle. Eine Liste gibt es nur, wenn Sie Berechtigte eintragen.
    [already_entitled] Diese Person ist schon eingetragen.
    [request_exists] Zu dieser Person wartet schon ein Wunsch.
    [same_role] Diese Rolle hat die Person schon.
    [not_confirmed] Die Person hat ihre E-Mail-Adresse noch nicht bestätigt.
    [blocked_person] Dieses Konto ist gesperrt. Heben Sie zuerst die Sperre auf.
    [already_blocked] Dieses Konto ist schon gesperrt.
    [not_blocked] Dieses Konto ist nicht gesperrt.
    [other_address] Die Einladung ging an eine andere E-Mail-Adresse als die Ihres Kontos.
    [account_exists] Zu dieser E-Mail-Adresse gibt es schon ein Konto. Bitte melden Sie sich damit an.
    [own_content] Über eigene Beiträge entscheidet jemand anderes.
    [bad_request] Die Anfrage war unvollständig. Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.
    [cross_site] Die Anfrage kam von einer fremden Seite und wurde abgelehnt.
    [method_not_allowed] So kann diese Adresse nicht aufgerufen werden.
    [too_slow] Das hat zu lange gedauert. Bitte versuchen Sie es noch einmal.
    [unsupported_type] In dieser Form können wir die Daten nicht lesen.
    [unknown_host] Unter dieser Adresse gibt es hier keine Gemeinde.
    [invalid] Bitte prüfen Sie Ihre Angaben.
    [not_open] Diese Beteiligung läuft gerade nicht.
    [voting_closed] Die Abstimmung ist beendet.
    [survey_closed] Die Umfrage ist beendet.
    [board_closed] Die Ideenwerkstatt ist beendet.
    [already_answered] Sie haben schon geantwortet. Jede Person zählt einmal.
    [conflict] Inzwischen hat sich etwas geändert. Bitte sehen Sie sich den neuen Stand an.
    [repeat] Ihre Eingabe wird gerade verarbeitet. Bitte versuchen Sie es gleich noch einmal.
    [published] Die Beteiligung ist schon öffentlich. Eine Vorschau braucht es nicht mehr.
    [rules_frozen] Es läuft schon, oder es wurde schon teilgenommen. Deshalb lässt sich hier nichts mehr ändern.
    [wrong_password] E-Mail-Adresse und Passwort passen nicht zusammen.
    [municipality_suspended] Diese Gemeinde ist hier vorübergehend nicht erreichbar.
    [link_expired] Ein Link aus einer E-Mail gilt nur einmal und nur eine Zeit lang.
    [email_taken] Zu dieser E-Mail-Adresse gibt es inzwischen ein anderes Konto.
    [too_large] Das war zu groß. Bitte kürzen Sie Ihren Text.
    [too_many] Das waren viele Versuche in kurzer Zeit. Bitte warten Sie etwas und versuchen Sie es dann noch einmal.
    [unavailable] Der Server ist überlastet. Ihre Eingabe wurde nicht gespeichert. Bitte versuchen Sie es gleich noch einmal.
    [outcome_unknown] Wir wissen nicht, ob Ihre Eingabe angekommen ist. Senden Sie sie einfach noch einmal: Sie zählt nur einmal.
    [not_published] Das ist noch nicht öffentlich.
    [hidden] Die Idee ist ausgeblendet.
    [merged] Die Idee ist schon mit einer anderen zusammengeführt.
    [not_merged] Die Idee ist mit keiner anderen zusammengeführt.
    [has_merged] Mit dieser Idee sind andere zusammengeführt. Bitte machen Sie das zuerst rückgängig.
    [nothing_to_hide] Es gibt nichts mehr auszublenden.
    [already_undone] Das wurde schon rückgängig gemacht.
    [already_measure] Aus dieser Idee ist schon eine Maßnahme geworden.
    [internal] Ihre Eingabe wurde vielleicht nicht gespeichert. Bitte versuchen Sie es noch einmal. Bleibt der Fehler, nennen Sie der Gemeinde die Kennung.
    [unreachable] Der Server ist nicht erreichbar. Bitte prüfen Sie Ihre Verbindung.
    [measure_done] Die Maßnahme ist schon umgesetzt.
    [survey_changed] Die Fragen wurden inzwischen geändert. Bitte prüfen Sie Ihre Antworten und senden Sie sie noch einmal.
    [closed] Diese Beteiligung ist beendet.
    [already_voted] Sie haben schon abgestimmt. Eine geheime Stimme lässt sich nicht mehr ändern.
    [nothing_cast] Sie haben noch nicht abgestimmt. Es gibt nichts zurückzuziehen.
    [draft_of_secret] Von einer geheimen Stimme wird nichts zwischengespeichert. Geben Sie sie ab, wenn sie fertig ist.
    [draft_of_yes_no] Hier wird jede Antwort einzeln abgegeben. Zwischenspeichern ist nicht nötig.
    [proposal_answered] Über diesen Vorschlag ist schon entschieden.
   *[other] Bitte versuchen Sie es noch einmal.
}
field-error = { $code ->
    [required] Bitte machen Sie hier eine Angabe.
    [too_long] Dieser Text ist zu lang. Bitte kürzen Sie ihn.
    [too_short] Dieser Text ist zu kurz. Bitte schreiben Sie etwas mehr.
    [decided] Der Gemeinderat hat anders beschlossen. Ein neuer Stand braucht einen neuen Beschluss.
    [unknown] Diese Auswahl gibt es nicht. Bitte wählen Sie noch einmal.
    [invalid] Diese Angabe ist nicht gültig. Bitte prüfen Sie sie.
    [email_invalid] Bitte geben Sie eine gültige E-Mail-Adresse ein.
    [name_reserved] Dieser Name klingt nach der Gemeinde oder jemandem von dort. Bitte wählen Sie einen anderen oder ergänzen Sie ihn.
    [domain_blocked] Mit Adressen dieses Anbieters geht es nicht. Bitte nehmen Sie eine andere E-Mail-Adresse.
    [domain_invalid] Bitte schreiben Sie in jede Zeile einen Anbieter, zum Beispiel wegwerf.example.
    [wrong_password] E-Mail-Adresse und Passwort passen nicht zusammen.
    [password_wrong] Das Passwort stimmt nicht. Bitte versuchen Sie es noch einmal.
    [has_role] Diese Person hat die Rolle schon, oder sie arbeitet in der Verwaltung.
    [code_wrong] Dieser Code stimmt nicht oder ist schon benutzt. Bitte geben Sie einen neuen ein.
    [mail_code_wrong] Dieser Code stimmt nicht oder gilt nicht mehr. Bitte prüfen Sie ihn, oder lassen Sie sich einen neuen schicken.
    [same_email] Das ist schon Ihre E-Mail-Adresse.
    [password_short] Das Passwort braucht mindestens 12 Zeichen.
    [password_long] Das Passwort darf höchstens 256 Zeichen haben.
    [password_common] Dieses Passwort ist leicht zu erraten. Bitte wählen Sie ein anderes.
    [time_missing] Diese Uhrzeit gibt es an diesem Tag nicht: Die Uhr wird vorgestellt. Bitte wählen Sie eine andere.
    [time_ambiguous] Diese Uhrzeit gibt es an diesem Tag zweimal. Bitte wählen Sie, welche gemeint ist.
    [time_invalid] Bitte geben Sie Tag und Uhrzeit an.
    [time_past] Dieser Zeitpunkt liegt in der Vergangenheit. Bitte wählen Sie einen späteren.
    [letter_code_unknown] Dieser Code gilt nicht. Bitte prüfen Sie alle 16 Zeichen. Vielleicht ist er schon eingelöst oder abgelaufen.
    [vote_code_unknown] Dieser Code gilt hier nicht. Bitte prüfen Sie alle 16 Zeichen.
    [vote_without_codes] Für diese Abstimmung gibt es keine Codes: Sie geht mit Konto, oder sie hat schon begonnen.
    [line_length] Die Zahl der Ziffern passt nicht zur Zahl der Maßnahmen.
    [sheet_empty] Hier ist nichts angekreuzt. Bitte tragen Sie das Blatt als ungültig ein: leer.
    [sheet_unknown] Dieses Blatt gibt es in diesem Stapel nicht.
    [sheets_invalid] Bitte geben Sie eine Zahl von 1 bis 500 ein.
    [account_unknown] Zu dieser Adresse gibt es kein bestätigtes Konto.
    [nobody_entitled] Noch ist niemand als berechtigt eingetragen. Bitte laden Sie zuerst die Liste.
    [codes_missing] Hier wird mit Codes abgestimmt, und es gibt noch keine: Niemand könnte abstimmen. Bitte erzeugen Sie zuerst welche, unter „Codes für Briefe“.
    [announced_without_codes] Diese Abstimmung ist schon angekündigt und hat keine Codes: Niemand könnte abstimmen. Auf Codes umstellen können Sie, solange sie ein Entwurf ist.
    [eligibility_of_codes] Hier wird mit Codes abgestimmt: Wer einen Brief bekommt, darf abstimmen. Alter, Ortsteil und Liste gibt es nur mit Konto.
    [rung_of_list] Alter oder Ortsteil kommen aus dem Melderegister. Deshalb ist hier mindestens der Abgleich damit nötig.
    [rung_of_codes] Hier wird mit Codes abgestimmt. Das ändern Sie auf der Seite „Stimmzettel auf Papier“.
    [count_invalid] Bitte geben Sie eine Zahl von 1 bis 1.000 ein.
    [too_late] Dieser Tag liegt zu weit in der Zukunft, höchstens ein Jahr ist möglich.
    [eid_refused] Der Nachweis ließ sich nicht prüfen. Es wurde nichts gespeichert. Bitte beginnen Sie neu.
    [counter_code_unknown] Dieser Code gilt nicht oder nicht mehr. Die Person kann sich einen neuen anzeigen lassen.
    [account_needed] Hier wird nach Personen gezählt. Das geht nur mit Konto.
    [code_unknown] Zu diesem Code gibt es nichts, oder der Beitrag wurde schon übernommen.
    [date_invalid] Bitte geben Sie einen gültigen Tag an.
    [end_unchanged] Das ist das Ende, das schon gilt.
    [end_before_start] Das Ende liegt vor dem Beginn. Bitte prüfen Sie beide Angaben.
    [number_invalid] Bitte geben Sie eine ganze Zahl ein, die hier möglich ist.
    [id_reused] Dieses Formular wurde schon mit anderem Inhalt gesendet. Bitte laden Sie die Seite neu.
    [same] Das ist dieselbe Idee. Bitte nennen Sie eine andere.
    [taken] Das gibt es schon. Bitte wählen Sie etwas anderes.
    [decision_newer] Es gibt schon einen neueren Beschluss zu dieser Maßnahme.
    [date_future] Dieser Tag liegt in der Zukunft. Bitte geben Sie den Tag der Sitzung an.
    [not_euros] Bitte geben Sie ganze Euro ein, zum Beispiel 5.000.
    [cost_reversed] Der größere Betrag gehört ins zweite Feld.
    [not_a_quarter] Bitte wählen Sie ein Quartal.
    [out_of_range] Bitte wählen Sie eine Zahl von 1 bis 5.
    [two_needed] Bitte geben Sie mindestens zwei Antworten an, jede in einer eigenen Zeile.
    [twice] Das steht hier zweimal. Bitte löschen Sie eines davon.
    [too_many] Mehr sind nicht möglich. Bitte entfernen Sie etwas.
    [move_deadline] Das Ende einer angekündigten Beteiligung ändern Sie unter „Ende verschieben“.
    [questions_missing] Die Umfrage hat noch keine Fragen. Bitte fügen Sie eine hinzu.
    [options_missing] Die Abstimmung fragt noch nach keiner Maßnahme. Bitte fügen Sie eine hinzu.
    [placeholder_unknown] Diesen Platzhalter gibt es nicht. Möglich sind {"{name}"}, {"{gemeinde}"}, {"{titel}"} und {"{massnahme}"}.
    [placeholder_broken] Bei einem Platzhalter fehlt eine geschweifte Klammer.
    [costs_missing] Wo es ein Budget gibt oder bei Gleichstand die Kosten entscheiden, braucht jede Maßnahme ihre Kosten. Bitte tragen Sie sie ein.
    [marks_over_options] Jeder Stimmzettel müsste mehr Maßnahmen nennen, als es hier gibt: Niemand könnte abstimmen. Bitte senken Sie die Mindestzahl.
    [basket_never_fits] Kein erlaubter Korb passt in Budget und Obergrenzen: Niemand könnte abstimmen. Bitte ändern Sie Budget, Obergrenzen, Kosten oder Mindestzahl.
    [entitled_unknown] Ein Anteil aller, die abstimmen dürfen, braucht ihre Zahl. Bitte legen Sie fest, wer abstimmen darf: nach einer Liste oder mit Codes.
    [number_and_share] Bitte nennen Sie entweder eine Zahl oder einen Anteil.
    [counting_of_other_method] Dieses Verfahren gehört zu einem anderen Stimmzettel. Bitte wählen Sie ein anderes.
    [less_than_min] Die Höchstzahl ist kleiner als die Mindestzahl.
    [more_than_all] Das ist mehr, als eine Person insgesamt hat.
    [amount_invalid] Bitte geben Sie einen Betrag in Euro ein, zum Beispiel 12.000 oder 12.000,50.
    [too_few_marks] Auf dem Stimmzettel fehlt noch etwas: Es sind mehr Vorschläge nötig.
    [too_many_marks] Das sind zu viele Vorschläge. Bitte nehmen Sie welche heraus.
    [too_many_points] Das sind zu viele Punkte. Bitte verteilen Sie weniger.
    [rank_twice] Diesen Platz gibt es zweimal. Bitte vergeben Sie jeden nur einmal.
    [rank_gap] Davor fehlt ein Platz. Bitte zählen Sie ohne Lücke ab 1.
    [over_budget] Der Korb ist teurer als das Budget. Bitte nehmen Sie etwas heraus.
    [over_ceiling] In einem Handlungsfeld ist der Korb zu teuer. Bitte nehmen Sie dort etwas heraus.
    [reason_missing] Zu einem Einwand gehört ein Grund. Bitte schreiben Sie ihn auf.
   *[other] Bitte prüfen Sie diese Angabe.
}
