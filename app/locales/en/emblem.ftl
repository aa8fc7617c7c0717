emblem-title = Emblem
emblem-lead = The emblem stands at the top of every page, beside the name of the municipality.
emblem-file = Picture file
emblem-hint = PNG, JPEG or WebP, at most 10 MB. We draw the picture anew. What the file says besides, such as place and camera, is not taken over.
emblem-submit = Show this emblem
emblem-current = This emblem is shown
emblem-remove = Remove the emblem
emblem-none = No emblem of your own yet
emblem-none-text = The lime leaf of Dorflinde stands at the top of the pages.
emblem-mistake = { $code ->
    [file_missing] Please choose a file.
    [picture_kind] This file is no picture that we can read. Please send PNG, JPEG or WebP.
    [picture_size] The picture is too large. At most 40 million pixels are allowed.
    [picture_moving] The picture moves. Please send one that stands still.
    [picture_broken] The file is damaged. Please save the picture anew and send it again.
   *[other] The picture was not taken over.
}
