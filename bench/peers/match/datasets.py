"""What the peers are given: the columns that describe a record, and the column that tells the truth."""
columns = {
    "historical": ("cluster", "first_name surname dob birth_place postcode_fake occupation".split()),
    "febrl3": ("entity", "given_name surname street_number address_1 suburb postcode state date_of_birth soc_sec_id".split()),
    "rldata10000": ("ent_id", "fname_c1 lname_c1 by bm bd".split()),
    "restaurants": ("unique_id", "name address city cuisine".split()),
    "people": ("entity", "given family email phone birth_date postal_code city".split()),
}

# Splink's rules where it has some of its own; `field:n` are the first n characters.
blocks = {
    "historical": [
        ("first_name:3", "surname:4"),
        ("surname", "dob"),
        ("first_name", "dob"),
        ("postcode_fake", "first_name"),
        ("postcode_fake", "surname"),
        ("dob", "birth_place"),
        ("postcode_fake:3", "dob"),
        ("postcode_fake:3", "first_name"),
        ("postcode_fake:3", "surname"),
        ("first_name:2", "surname:2", "dob:4"),
    ],
    "febrl3": [("soc_sec_id",), ("given_name",), ("surname",), ("date_of_birth",), ("postcode",)],
    "rldata10000": [("fname_c1", "lname_c1"), ("by", "bm", "bd"), ("lname_c1", "by"), ("fname_c1", "bm", "bd"), ("lname_c1", "bm", "bd")],
    "restaurants": [("city",)],
    "people": [("email",), ("phone",), ("family", "birth_date"), ("given", "birth_date"), ("given", "family", "postal_code")],
}
