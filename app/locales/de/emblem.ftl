emblem-title = Wappen
emblem-lead = Das Wappen steht oben auf jeder Seite neben dem Namen der Gemeinde.
emblem-file = Bilddatei
emblem-hint = PNG, JPEG oder WebP, höchstens 10 MB. Wir zeichnen das Bild neu. Angaben in der Datei, etwa Ort und Kamera, werden nicht übernommen.
emblem-submit = Wappen zeigen
emblem-current = Dieses Wappen wird gezeigt
emblem-remove = Wappen entfernen
emblem-none = Noch kein eigenes Wappen
emblem-none-text = Oben auf den Seiten steht das Lindenblatt von Dorflinde.
emblem-mistake = { $code ->
    [file_missing] Bitte wählen Sie eine Datei aus.
    [picture_kind] Diese Datei ist kein Bild, das wir lesen können. Bitte senden Sie PNG, JPEG oder WebP.
    [picture_size] Das Bild ist zu groß. Erlaubt sind höchstens 40 Millionen Bildpunkte.
    [picture_moving] Das Bild bewegt sich. Bitte senden Sie ein stehendes Bild.
    [picture_broken] Die Datei ist beschädigt. Bitte speichern Sie das Bild neu und senden Sie es noch einmal.
   *[other] Das Bild wurde nicht übernommen.
}
