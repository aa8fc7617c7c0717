emblem-title = Wappen
emblem-lead = Das Wappen steht oben auf jeder Seite. Es steht neben dem Namen von der Gemeinde.
emblem-file = Bild-Datei
emblem-hint = Erlaubt sind PNG, JPEG und WebP. Die Datei darf höchstens 10 MB groß sein. Wir zeichnen das Bild neu. Den Ort vom Foto nehmen wir nicht mit.
emblem-submit = Wappen zeigen
emblem-current = Das ist jetzt das Wappen
emblem-remove = Wappen entfernen
emblem-none = Es gibt noch kein eigenes Wappen
emblem-none-text = Oben auf den Seiten steht ein Linden-Blatt.
emblem-mistake = { $code ->
    [file_missing] Bitte wählen Sie eine Datei aus.
    [picture_kind] Wir können diese Datei nicht lesen. Bitte senden Sie PNG, JPEG oder WebP.
    [picture_size] Das Bild ist zu groß. Erlaubt sind 40 Millionen Bild-Punkte.
    [picture_moving] Das Bild bewegt sich. Bitte senden Sie ein Bild ohne Bewegung.
    [picture_broken] Die Datei ist kaputt. Bitte speichern Sie das Bild neu. Senden Sie es dann noch einmal.
   *[other] Das hat nicht geklappt. Das Bild ist nicht gespeichert.
}
