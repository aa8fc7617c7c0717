# Fehler beim Einlesen einer Strategie-Datei. Jede Meldung sagt, was nicht stimmt und wie es richtig heißt.
outline-line = Zeile { $line }: { $message }
outline-refused = { $count ->
    [one] Die Datei wurde nicht übernommen: Sie enthält einen Fehler. An Ihrer Strategie hat sich nichts geändert.
   *[other] Die Datei wurde nicht übernommen: Sie enthält { $count } Fehler. An Ihrer Strategie hat sich nichts geändert.
}
outline-imported = Die Strategie wurde übernommen: { $fields } Handlungsfelder, { $measures } Maßnahmen.
outline-unchanged = Die Datei enthält nichts Neues. An Ihrer Strategie hat sich nichts geändert.
outline-control-character = Hier steht ein unsichtbares Zeichen ({ $character }). Bitte löschen Sie es und schreiben Sie die Stelle neu.
outline-text-before-title = Vor dem Titel darf kein Text stehen. Beginnen Sie die Datei mit „# “ und dem Titel der Strategie.
outline-title-missing = Der Titel fehlt. Beginnen Sie die Datei mit „# “ und dem Titel der Strategie.
outline-second-title = Ein zweiter Titel. Der erste steht in Zeile { $first }; Überschriften darunter beginnen mit „## “.
outline-heading-empty = Hinter dieser Überschrift fehlt der Titel. Schreiben Sie ihn in dieselbe Zeile.
outline-unknown-heading = Die Überschrift „{ $found }“ ist nicht bekannt. Möglich sind „## Vision“, „## Ausgangslage“, „## Handlungsfeld: …“ und „### Maßnahme: …“.
outline-unknown-heading-meant = Die Überschrift „{ $found }“ ist nicht bekannt. Meinten Sie „{ $meant }“?
outline-section-twice = „{ $section }“ kommt schon in Zeile { $first } vor.
outline-measure-outside-field = Diese Maßnahme gehört zu keinem Handlungsfeld. Stellen Sie sie unter „## Handlungsfeld: …“.
outline-unknown-keyword = „{ $found }“ ist kein bekanntes Schlüsselwort. Soll es Text sein, lassen Sie davor eine Zeile frei.
outline-unknown-keyword-meant = „{ $found }“ ist kein bekanntes Schlüsselwort. Meinten Sie „{ $meant }“?
outline-keyword-twice = „{ $keyword }“ ist schon in Zeile { $first } angegeben.
outline-keyword-misplaced = „{ $keyword }“ steht an der falschen Stelle. Schlüsselwörter stehen direkt unter der Überschrift, zu der sie gehören, vor dem Text. Soll es Text sein, setzen Sie „\“ davor.
outline-value-missing = Hinter „{ $keyword }:“ fehlt die Angabe.
outline-text-misplaced = Hier darf kein Text stehen. Es fehlt ein Schlüsselwort mit Doppelpunkt oder, vor einer Beschreibung, eine leere Zeile.
outline-horizon-missing = Der Horizont fehlt. Schreiben Sie „Horizont: kurzfristig“, „mittelfristig“ oder „langfristig“.
outline-period-missing = Der Zeitraum der Strategie fehlt. Schreiben Sie unter den Titel zum Beispiel „Zeitraum: 2023 bis 2030“.
outline-wrong-horizon = „{ $found }“ ist kein Horizont. Möglich sind kurzfristig, mittelfristig und langfristig.
outline-wrong-horizon-meant = „{ $found }“ ist kein Horizont. Meinten Sie „{ $meant }“?
outline-wrong-status = „{ $found }“ ist kein Stand. Möglich sind vorgeschlagen, geplant, läuft, umgesetzt, zurückgestellt und abgelehnt.
outline-wrong-status-meant = „{ $found }“ ist kein Stand. Meinten Sie „{ $meant }“?
outline-wrong-key = „{ $found }“ ist keine Kennung. Erlaubt sind bis zu 60 kleine Buchstaben (a bis z), Ziffern und einzelne Bindestriche.
outline-key-missing = Aus diesem Titel lässt sich keine Kennung bilden. Schreiben Sie „Kennung: …“ darunter.
outline-duplicate-key = Die Kennung „{ $key }“ ist schon in Zeile { $first } vergeben.
outline-wrong-period = „{ $found }“ ist kein Zeitraum. Schreiben Sie zum Beispiel „2024 Q1 bis 2025 Q4“ oder „2024 bis 2025“.
outline-end-before-start = Das Ende liegt vor dem Beginn.
outline-wrong-date = „{ $found }“ ist kein Tag. Schreiben Sie zum Beispiel „18.07.2023“.
outline-wrong-cost = „{ $found }“ ist kein Betrag. Schreiben Sie zum Beispiel „5.000 bis 12.000 Euro“, ohne Cent.
outline-cost-reversed = Der kleinere Betrag muss vorn stehen.
outline-too-long = Der Text ist zu lang: { $length } Zeichen, erlaubt sind { $max }.
outline-too-many-fields = Mehr als { $max } Handlungsfelder sind nicht möglich.
outline-too-many-measures = Mehr als { $max } Maßnahmen sind nicht möglich.
outline-too-many-errors = Hier wurde abgebrochen: Die Datei enthält zu viele Fehler. Ist es die richtige Datei?
