failure-title-not-found = Diese Seite gibt es nicht
failure-title-not-allowed = Das geht mit diesem Konto nicht
failure-title-wait = Gerade geht es nicht
failure-title-internal = Wir haben einen Fehler gemacht
failure-title-refused = Das hat nicht geklappt
failure-home = Zur Start-Seite
failure-incident = Nummer vom Fehler:
failure-message = { $code ->
    [not_found] Vielleicht ist die Adresse falsch. Vielleicht ist der Beitrag nicht öffentlich.
    [login_required] Bitte melden Sie sich an.
    [forbidden] Ihr Konto darf das nicht. Bitte fragen Sie bei der Gemeinde nach.
    [confirm_email] Bitte bestätigen Sie zuerst Ihre E-Mail-Adresse. Wir haben Ihnen einen Link geschickt.
    [approval_needed] Gerade legen sehr viele Menschen ein Konto an. Die Moderation prüft neue Konten zuerst. Bitte warten Sie etwas.
    [factor_needed] Dafür braucht Ihr Konto mehr Schutz. Sie brauchen beim Anmelden einen Code oder einen Passkey. Richten Sie das bitte ein. Haben Sie das schon? Dann melden Sie sich damit neu an.
    [factor_on] Sie haben die App schon eingerichtet.
    [factor_off] Sie haben keine App eingerichtet.
    [factor_not_begun] Bitte beginnen Sie noch ein Mal. Der Schlüssel für die App gilt nur 15 Minuten.
    [step_over] Das hat zu lange gedauert. Oder der Code war zu oft falsch.
    [no_passkeys_here] Hier gibt es keine Passkeys.
    [passkey_refused] Der Passkey gilt hier nicht. Oder es hat zu lange gedauert. Versuchen Sie es noch ein Mal.
    [passkeys_full] Sie haben schon sehr viele Passkeys. Bitte entfernen Sie einen.
    [send_again] Bitte senden Sie das Formular noch einmal. Das Formular war zu alt. Oder es kam sehr schnell.
    [already_proved] Das haben Sie schon gezeigt.
    [codes_shown] Sie haben diese Codes schon gesehen.
    [code_used] Jemand hat diesen Code schon benutzt.
    [no_codes_here] Bei dieser Abstimmung gibt es keine Codes.
    [paper_of_consent] Hier brauchen wir Gründe. Das geht nur im Internet.
    [reading_taken] Das macht schon eine andere Person.
    [reading_done] Sie sind schon fertig. Warten Sie auf die andere Person. Dann können Sie wieder etwas ändern.
    [sheets_missing] Es fehlen noch Blätter.
    [batch_differs] Beide müssen das Gleiche lesen. Erst dann geht das.
    [batch_signed] Der Stapel ist freigegeben. Die Verwaltung kann das zurücknehmen.
    [batch_discarded] Der Stapel zählt nicht mehr.
    [slips_missing] Es fehlen Codes. Jedes Blatt braucht einen Code.
    [slips_full] Jedes Blatt hat schon einen Code.
    [revoked] Diese Codes gelten nicht mehr.
    [eid_away] Die Stelle für den Online-Ausweis antwortet nicht. Wir haben nichts gespeichert. Bitte versuchen Sie es gleich noch einmal.
    [eid_used] Ihr Online-Ausweis gehört schon zu einem anderen Konto. Haben Sie noch ein Konto? Sonst fragen Sie bitte im Rathaus.
    [not_matched] Der Vergleich hat nicht geklappt. Prüfen Sie bitte Ihre Angaben. Oder kommen Sie mit Ihrem Ausweis ins Rathaus.
    [list_locked] Sie haben es 5 Mal versucht. Die Gemeinde sieht sich das an. Sie können auch ins Rathaus kommen.
    [no_list] Es gibt gerade keine Liste.
    [list_exists] Es gibt schon eine Liste.
    [list_in_use] Eine Abstimmung braucht diese Liste. Die Abstimmung läuft noch. Das Ende steht auf dieser Seite.
    [rung_needed] Ein Schritt fehlt noch. Gehen Sie zur Seite „Meine Stufe“. Ihr Text bleibt hier stehen.
    [blocked] Dieses Konto ist gesperrt. Haben Sie Fragen? Dann fragen Sie bitte die Gemeinde.
    [last_admin] Das ist die letzte Person in der Verwaltung. Bitte geben Sie die Aufgabe zuerst an eine andere Person.
    [own_account] Sie können Ihr eigenes Konto nicht sperren.
    [four_eyes] Das entscheidet eine andere Person aus der Verwaltung.
    [second_admin_needed] In der Verwaltung müssen 2 Personen arbeiten. Fragen Sie bitte die Technik. Der Befehl heißt: dorflinde create-admin --existing
    [second_person_needed] Die Abstimmung läuft schon. Das Ende ändern 2 Personen aus der Verwaltung zusammen. Alle sehen den Grund.
    [change_waits] Es gibt schon einen Vorschlag.
    [end_passed] Das vorgeschlagene Ende ist schon vorbei.
    [voted_before] Mit dieser E-Mail-Adresse oder diesem Nachweis hat schon ein anderes Konto abgestimmt. Jede Person zählt ein Mal.
    [not_eligible_name] Diese Abstimmung ist nur für bestimmte Personen. Die Gemeinde hat diese Personen eingetragen. Ihre E-Mail-Adresse ist nicht dabei. Gehören Sie dazu? Dann fragen Sie im Rathaus.
    [not_eligible_age_proof] Hier muss man ein bestimmtes Alter haben. Wir kennen Ihr Alter noch nicht. Bitte vergleichen Sie Ihr Konto mit dem Melde-Register.
    [not_eligible_age] Sie sind noch zu jung für diese Abstimmung. Stimmt das nicht? Dann fragen Sie im Rathaus.
    [not_eligible_district_proof] Diese Abstimmung ist für bestimmte Orts-Teile. Wir kennen Ihren Wohn-Ort noch nicht. Bitte vergleichen Sie Ihr Konto mit dem Melde-Register.
    [not_eligible_district] Diese Abstimmung ist für andere Orts-Teile. Stimmt das nicht? Dann fragen Sie im Rathaus.
    [not_for_some] Diese Abstimmung ist für alle. Hier gibt es keine Liste.
    [already_entitled] Diese Person steht schon auf der Liste.
    [request_exists] Für diese Person gibt es schon einen Wunsch.
    [same_role] Die Person hat diese Rolle schon.
    [not_confirmed] Die Person muss zuerst ihre E-Mail-Adresse bestätigen.
    [blocked_person] Dieses Konto ist gesperrt. Beenden Sie zuerst die Sperre.
    [already_blocked] Dieses Konto ist schon gesperrt.
    [not_blocked] Dieses Konto ist nicht gesperrt.
    [other_address] Die Einladung gehört zu einer anderen E-Mail-Adresse.
    [account_exists] Für diese E-Mail-Adresse gibt es schon ein Konto. Bitte melden Sie sich an.
    [own_content] Über Ihren eigenen Beitrag entscheidet jemand anderes.
    [bad_request] Etwas hat gefehlt. Bitte laden Sie die Seite neu. Versuchen Sie es dann noch einmal.
    [cross_site] Die Anfrage kam von einer fremden Seite.
    [method_not_allowed] So können Sie diese Adresse nicht öffnen.
    [too_slow] Das hat zu lange gedauert. Bitte versuchen Sie es noch einmal.
    [unsupported_type] Wir können die Daten so nicht lesen.
    [unknown_host] Zu dieser Adresse gibt es hier keine Gemeinde.
    [invalid] Bitte prüfen Sie Ihre Angaben.
    [not_open] Sie können hier gerade nicht mitmachen.
    [voting_closed] Die Abstimmung ist zu Ende.
    [survey_closed] Die Umfrage ist zu Ende.
    [board_closed] Die Ideen-Werkstatt ist zu Ende.
    [already_answered] Sie haben schon geantwortet. Jede Person zählt ein Mal.
    [conflict] Etwas hat sich geändert. Bitte sehen Sie noch einmal nach.
    [repeat] Wir arbeiten noch daran. Bitte versuchen Sie es gleich noch einmal.
    [published] Die Beteiligung ist schon öffentlich. Eine Vorschau ist nicht mehr nötig.
    [rules_frozen] Die Abstimmung läuft schon. Oder es hat schon jemand mitgemacht. Darum können Sie hier nichts mehr ändern.
    [wrong_password] Die E-Mail-Adresse oder das Passwort ist falsch.
    [municipality_suspended] Die Gemeinde hat ihre Seiten im Moment abgeschaltet.
    [link_expired] Ein Link gilt nur ein Mal. Er gilt nur kurze Zeit.
    [email_taken] Diese Adresse gehört schon zu einem anderen Konto.
    [too_large] Der Text ist zu groß. Bitte kürzen Sie ihn.
    [too_many] Sie haben es oft versucht. Bitte warten Sie etwas. Versuchen Sie es dann noch einmal.
    [unavailable] Unser Computer hat zu viel zu tun. Wir haben nichts gespeichert. Bitte versuchen Sie es gleich noch einmal.
    [outcome_unknown] Vielleicht ist Ihre Eingabe angekommen. Bitte senden Sie noch einmal. Es zählt nur ein Mal.
    [not_published] Das ist noch nicht öffentlich.
    [hidden] Die Idee ist ausgeblendet.
    [merged] Die Idee gehört schon zu einer anderen Idee.
    [not_merged] Die Idee gehört zu keiner anderen Idee.
    [has_merged] Andere Ideen gehören zu dieser Idee. Trennen Sie die Ideen zuerst.
    [nothing_to_hide] Es ist schon alles ausgeblendet.
    [already_undone] Das hat schon jemand zurück-genommen.
    [already_measure] Aus der Idee wurde schon eine Maßnahme.
    [internal] Vielleicht haben wir nichts gespeichert. Bitte versuchen Sie es noch einmal. Klappt es wieder nicht? Dann nennen Sie der Gemeinde die Nummer.
    [unreachable] Der Computer von der Gemeinde antwortet nicht. Bitte prüfen Sie Ihr Internet.
    [measure_done] Die Maßnahme ist schon fertig.
    [survey_changed] Die Fragen sind jetzt anders. Bitte prüfen Sie Ihre Antworten. Senden Sie die Antworten dann noch einmal.
    [closed] Diese Beteiligung ist zu Ende.
    [already_voted] Sie haben schon abgestimmt. Sie können Ihre geheime Stimme nicht mehr ändern.
    [nothing_cast] Sie haben noch nicht abgestimmt. Sie können keine Stimme zurücknehmen.
    [draft_of_secret] Eine geheime Stimme speichern wir nicht vorher. Geben Sie die Stimme ab, wenn Sie fertig sind.
    [draft_of_yes_no] Hier geben Sie jede Antwort einzeln ab. Vorher speichern müssen Sie nicht.
    [proposal_answered] Der Gemeinde-Rat hat über diesen Vorschlag schon entschieden.
   *[other] Bitte versuchen Sie es noch einmal.
}
field-error = { $code ->
    [required] Hier fehlt etwas. Bitte schreiben Sie etwas. Oder wählen Sie etwas aus.
    [too_long] Der Text ist zu lang. Bitte kürzen Sie ihn.
    [too_short] Der Text ist zu kurz. Bitte schreiben Sie etwas mehr.
    [decided] Der Gemeinde-Rat hat anders entschieden. Erst muss der Gemeinde-Rat neu entscheiden.
    [unknown] Das gibt es hier nicht. Bitte wählen Sie etwas anderes.
    [invalid] Das passt hier nicht. Bitte prüfen Sie es.
    [email_invalid] Das ist keine E-Mail-Adresse. Bitte prüfen Sie die Adresse.
    [name_reserved] Dieser Name klingt wie ein Name von der Gemeinde. Bitte nehmen Sie einen anderen Namen.
    [domain_blocked] Mit diesem E-Mail-Anbieter geht es nicht. Bitte nehmen Sie eine andere E-Mail-Adresse.
    [domain_invalid] Bitte schreiben Sie in jede Zeile einen Anbieter. Zum Beispiel: wegwerf.example
    [wrong_password] Die E-Mail-Adresse oder das Passwort ist falsch.
    [password_wrong] Das Passwort ist falsch. Versuchen Sie es noch ein Mal.
    [has_role] Die Person hat diese Rolle schon. Oder sie arbeitet in der Verwaltung.
    [code_wrong] Der Code ist falsch. Oder Sie haben ihn schon benutzt. Geben Sie einen neuen Code ein.
    [mail_code_wrong] Der Code ist falsch. Oder er gilt nicht mehr. Schauen Sie noch ein Mal in die E-Mail. Sie können auch einen neuen Code bekommen.
    [same_email] Das ist schon Ihre E-Mail-Adresse.
    [password_short] Das Passwort braucht 12 Zeichen oder mehr.
    [password_long] Das Passwort ist zu lang. Es darf 256 Zeichen haben.
    [password_common] Andere können dieses Passwort leicht raten. Bitte nehmen Sie ein anderes.
    [time_missing] Diese Uhr-Zeit gibt es an diesem Tag nicht. Bitte wählen Sie eine andere.
    [time_ambiguous] Diese Uhr-Zeit gibt es an diesem Tag zwei Mal. Bitte wählen Sie eine.
    [time_invalid] Bitte schreiben Sie den Tag und die Uhr-Zeit.
    [time_past] Diese Zeit ist schon vorbei. Bitte wählen Sie eine spätere Zeit.
    [letter_code_unknown] Dieser Code gilt nicht. Prüfen Sie bitte alle Zeichen.
    [vote_code_unknown] Dieser Code gilt hier nicht. Prüfen Sie alle 16 Zeichen.
    [vote_without_codes] Für diese Abstimmung gibt es keine Codes. Vielleicht läuft die Abstimmung schon. Oder man stimmt mit einem Konto ab.
    [line_length] Es sind zu viele oder zu wenige Zahlen. Jede Maßnahme braucht eine Zahl.
    [sheet_empty] Auf dem Blatt ist kein Kreuz. Dann ist es ungültig: leer.
    [sheet_unknown] Dieses Blatt gibt es nicht in diesem Stapel.
    [sheets_invalid] Geben Sie eine Zahl von 1 bis 500 ein.
    [account_unknown] Zu dieser Adresse gibt es kein bestätigtes Konto.
    [nobody_entitled] Noch darf niemand abstimmen. Bitte laden Sie zuerst die Liste.
    [codes_missing] Bei dieser Abstimmung braucht man einen Code. Noch gibt es keine Codes. Bitte machen Sie zuerst Codes: auf der Seite „Codes für Briefe“.
    [announced_without_codes] Die Abstimmung ist schon angekündigt. Aber es gibt keine Codes. So kann niemand abstimmen. Bitte bleiben Sie bei den Konten.
    [eligibility_of_codes] Hier stimmen die Menschen mit Codes ab. Jeder Mensch mit einem Brief darf abstimmen. Alter, Orts-Teil und Liste gehen nur mit Konto.
    [rung_of_list] Das Alter oder der Orts-Teil steht im Melde-Register. Darum müssen die Menschen ihr Konto damit vergleichen.
    [rung_of_codes] Hier stimmen die Menschen mit Codes ab. Ändern können Sie das auf der Seite „Stimm-Zettel aus Papier“.
    [count_invalid] Schreiben Sie eine Zahl von 1 bis 1.000.
    [too_late] Dieser Tag ist zu spät. Wählen Sie einen Tag in diesem Jahr oder im nächsten Jahr.
    [eid_refused] Wir konnten Ihren Ausweis nicht prüfen. Wir haben nichts gespeichert. Bitte fangen Sie neu an.
    [counter_code_unknown] Dieser Code gilt nicht. Die Person kann einen neuen Code zeigen lassen.
    [account_needed] Das geht nur mit einem Konto.
    [code_unknown] Diesen Code gibt es nicht. Oder der Beitrag gehört schon zu einem Konto.
    [date_invalid] Diesen Tag gibt es nicht. Bitte prüfen Sie den Tag.
    [end_unchanged] Dieses Ende gilt schon.
    [end_before_start] Das Ende ist vor dem Anfang. Bitte prüfen Sie beides.
    [number_invalid] Bitte schreiben Sie eine Zahl. Diese Zahl muss hier passen.
    [id_reused] Sie haben das schon gesendet. Bitte laden Sie die Seite neu.
    [same] Das ist dieselbe Idee. Bitte nehmen Sie eine andere Idee.
    [taken] Das gibt es schon. Bitte nehmen Sie etwas anderes.
    [decision_newer] Es gibt schon eine neuere Entscheidung zu dieser Maßnahme.
    [date_future] Dieser Tag kommt erst noch. Bitte schreiben Sie: Wann war die Sitzung?
    [not_euros] Bitte schreiben Sie ganze Euro. Zum Beispiel: 5.000
    [cost_reversed] Der größere Betrag muss im zweiten Feld stehen.
    [not_a_quarter] Bitte wählen Sie ein Viertel-Jahr.
    [out_of_range] Bitte wählen Sie eine Zahl von 1 bis 5.
    [two_needed] Bitte schreiben Sie zwei Antworten oder mehr. Jede Antwort braucht eine eigene Zeile.
    [twice] Das steht hier zweimal. Bitte löschen Sie eins davon.
    [too_many] Das sind zu viele. Bitte nehmen Sie etwas weg.
    [move_deadline] Das Ende ändern Sie unter „Ende verschieben“.
    [questions_missing] Die Umfrage hat noch keine Fragen. Bitte schreiben Sie eine Frage.
    [options_missing] Die Abstimmung hat noch keine Maßnahmen. Bitte wählen Sie eine Maßnahme.
    [placeholder_unknown] Diesen Platz-Halter gibt es nicht. Sie können nehmen: {"{name}"}, {"{gemeinde}"}, {"{titel}"}, {"{massnahme}"}.
    [placeholder_broken] Bei einem Platz-Halter fehlt eine Klammer.
    [costs_missing] Jede Maßnahme braucht hier ihre Kosten. Bitte schreiben Sie die Kosten auf.
    [marks_over_options] So kann niemand abstimmen. Jeder Mensch muss mehr Maßnahmen wählen, als es gibt. Bitte machen Sie die Mindest-Zahl kleiner.
    [basket_never_fits] So kann niemand abstimmen. Das Geld reicht für keinen Korb. Bitte ändern Sie das Geld, die Kosten oder die Mindest-Zahl.
    [entitled_unknown] Wir wissen nicht: Wie viele dürfen abstimmen? Bitte nehmen Sie eine Liste oder Codes. Oder schreiben Sie keine Prozent.
    [number_and_share] Bitte schreiben Sie eine Zahl oder Prozent. Nicht beides.
    [counting_of_other_method] Das passt nicht zu diesem Stimm-Zettel. Bitte wählen Sie etwas anderes.
    [less_than_min] Die größte Zahl ist kleiner als die kleinste Zahl.
    [more_than_all] Das ist mehr, als eine Person hat.
    [amount_invalid] Bitte schreiben Sie einen Betrag in Euro. Zum Beispiel: 12.000
    [too_few_marks] Sie brauchen mehr Vorschläge.
    [too_many_marks] Das sind zu viele Vorschläge. Bitte nehmen Sie welche weg.
    [too_many_points] Das sind zu viele Punkte. Bitte geben Sie weniger.
    [rank_twice] Diesen Platz gibt es 2-mal. Bitte nehmen Sie einen anderen Platz.
    [rank_gap] Ein Platz davor fehlt. Bitte zählen Sie so: 1, 2, 3.
    [over_budget] Der Korb ist zu teuer. Bitte nehmen Sie etwas weg.
    [over_ceiling] In einem Handlungs-Feld ist der Korb zu teuer. Bitte nehmen Sie dort etwas weg.
    [reason_missing] Ein Einwand braucht einen Grund. Bitte schreiben Sie den Grund auf.
   *[other] Bitte prüfen Sie diese Stelle.
}
