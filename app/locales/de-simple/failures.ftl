failure-title-not-found = Diese Seite gibt es nicht
failure-title-not-allowed = Das dürfen Sie hier nicht
failure-title-wait = Gerade geht es nicht
failure-title-internal = Wir haben einen Fehler gemacht
failure-title-refused = Das hat nicht geklappt
failure-home = Zur Start-Seite
failure-incident = Nummer vom Fehler:
failure-message = { $code ->
    [not_found] Vielleicht ist die Adresse falsch. Vielleicht ist der Beitrag nicht öffentlich.
    [login_required] Bitte melden Sie sich an.
    [forbidden] Dafür brauchen Sie ein anderes Konto.
    [confirm_email] Bitte bestätigen Sie zuerst Ihre E-Mail-Adresse. Wir haben Ihnen einen Link geschickt.
    [own_content] Über Ihren eigenen Beitrag entscheidet jemand anderes.
    [bad_request] Etwas hat gefehlt. Bitte laden Sie die Seite neu.
    [cross_site] Die Anfrage kam von einer fremden Seite.
    [invalid] Bitte prüfen Sie Ihre Angaben.
    [not_open] Sie können hier gerade nicht mitmachen.
    [voting_closed] Die Abstimmung ist zu Ende.
    [survey_closed] Die Umfrage ist zu Ende.
    [board_closed] Die Ideen-Werkstatt ist zu Ende.
    [already_answered] Sie haben schon geantwortet. Jede Person zählt ein Mal.
    [conflict] Etwas hat sich geändert. Bitte sehen Sie noch einmal nach.
    [repeat] Wir arbeiten noch daran. Bitte versuchen Sie es gleich noch einmal.
    [rules_frozen] Menschen haben schon mitgemacht. Sie können hier nichts mehr ändern.
    [wrong_password] Die E-Mail-Adresse oder das Passwort ist falsch.
    [link_expired] Dieser Link gilt nicht mehr.
    [too_large] Der Text ist zu groß. Bitte kürzen Sie ihn.
    [too_many] Sie haben es oft versucht. Bitte warten Sie etwas.
    [unavailable] Der Computer hat zu viel zu tun. Wir haben nichts gespeichert. Bitte versuchen Sie es gleich noch einmal.
    [outcome_unknown] Vielleicht ist Ihre Eingabe angekommen. Bitte senden Sie noch einmal. Es zählt nur ein Mal.
    [not_published] Die Idee ist noch nicht geprüft.
    [hidden] Die Idee ist ausgeblendet.
    [merged] Die Idee gehört schon zu einer anderen Idee.
    [not_merged] Die Idee gehört zu keiner anderen Idee.
    [has_merged] Andere Ideen gehören zu dieser Idee. Trennen Sie die Ideen zuerst.
    [already_measure] Aus der Idee wurde schon eine Maßnahme.
    [internal] Vielleicht haben wir nichts gespeichert. Bitte versuchen Sie es noch einmal.
    [unreachable] Der Computer der Gemeinde antwortet nicht. Bitte prüfen Sie Ihr Internet.
    [measure_done] Die Maßnahme ist schon fertig.
    [already_measure] Aus dieser Idee ist schon eine Maßnahme geworden.
    [survey_changed] Die Fragen sind jetzt anders. Bitte prüfen Sie Ihre Antworten.
    [closed] Diese Beteiligung ist zu Ende.
   *[other] Bitte versuchen Sie es noch einmal.
}
field-error = { $code ->
    [required] Bitte füllen Sie das Feld aus.
    [too_long] Der Text ist zu lang.
    [too_short] Der Text ist zu kurz.
    [decided] Der Gemeinde-Rat hat anders entschieden. Erst muss der Gemeinde-Rat neu entscheiden.
    [unknown] Diese Auswahl gibt es nicht.
    [invalid] Das passt hier nicht.
    [email_invalid] Das ist keine E-Mail-Adresse.
    [wrong_password] Die E-Mail-Adresse oder das Passwort ist falsch.
    [password_short] Das Passwort muss 12 Zeichen haben. Mehr Zeichen sind auch gut.
    [password_long] Das Passwort ist zu lang.
    [password_common] Andere können dieses Passwort leicht raten. Bitte nehmen Sie ein anderes.
    [time_missing] Diese Uhr-Zeit gibt es an diesem Tag nicht.
    [time_ambiguous] Diese Uhr-Zeit gibt es an diesem Tag zwei Mal. Bitte wählen Sie eine.
    [time_invalid] Bitte schreiben Sie den Tag und die Uhr-Zeit.
    [time_past] Dieser Tag ist schon vorbei.
    [date_invalid] Diesen Tag gibt es nicht.
    [end_before_start] Das Ende ist vor dem Anfang.
    [number_invalid] Bitte schreiben Sie eine Zahl.
    [id_reused] Sie haben das schon gesendet. Bitte laden Sie die Seite neu.
    [same] Das ist die gleiche Idee.
    [taken] Das gibt es schon.
    [date_future] Dieser Tag ist noch nicht da.
    [not_euros] Bitte schreiben Sie ganze Euro. Zum Beispiel: 5.000
    [cost_reversed] Der größere Betrag muss im zweiten Feld stehen.
    [not_a_quarter] Bitte wählen Sie ein Viertel-Jahr.
    [out_of_range] Bitte wählen Sie eine Zahl von 1 bis 5.
    [two_needed] Bitte schreiben Sie zwei Antworten oder mehr. Jede Antwort braucht eine eigene Zeile.
    [twice] Das steht hier zweimal.
    [too_many] Das sind zu viele.
    [move_deadline] Das Ende ändern Sie unter „Ende verschieben“.
    [questions_missing] Die Umfrage hat noch keine Fragen.
    [options_missing] Die Abstimmung hat noch keine Maßnahmen.
   *[other] Bitte prüfen Sie diese Stelle.
}
