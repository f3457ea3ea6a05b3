"""Splink 5 on DuckDB: python run_splink.py DATASET CSV [threads]. Its own demo configuration for historical and febrl3."""
import json
import logging
import sys

import duckdb
import splink.comparison_library as cl
from splink import Linker, SettingsCreator, block_on

try:
    from splink import DuckDBAPI
except ImportError:
    from splink.backends.duckdb import DuckDBAPI

from metrics import Clock, blocking_recall, by_threshold, memory_mb, rows_of


def historical():
    return dict(
        truth="cluster",
        sql="""select row_number() over () - 1 as unique_id, nullif(first_name, '') as first_name, nullif(surname, '') as surname,
               first_name || ' ' || surname as first_name_surname_concat, nullif(dob, '') as dob, nullif(birth_place, '') as birth_place,
               nullif(postcode_fake, '') as postcode_fake, nullif(occupation, '') as occupation from raw""",
        comparisons=[
            cl.ForenameSurnameComparison("first_name", "surname", forename_surname_concat_col_name="first_name_surname_concat"),
            cl.DateOfBirthComparison("dob", input_is_string=True),
            cl.PostcodeComparison("postcode_fake"),
            cl.ExactMatch("birth_place").configure(term_frequency_adjustments=True),
            cl.ExactMatch("occupation").configure(term_frequency_adjustments=True),
        ],
        blocking=[
            block_on("substr(first_name,1,3)", "substr(surname,1,4)"),
            block_on("surname", "dob"),
            block_on("first_name", "dob"),
            block_on("postcode_fake", "first_name"),
            block_on("postcode_fake", "surname"),
            block_on("dob", "birth_place"),
            block_on("substr(postcode_fake,1,3)", "dob"),
            block_on("substr(postcode_fake,1,3)", "first_name"),
            block_on("substr(postcode_fake,1,3)", "surname"),
            block_on("substr(first_name,1,2)", "substr(surname,1,2)", "substr(dob,1,4)"),
        ],
        deterministic=[
            "l.first_name = r.first_name and levenshtein(r.dob, l.dob) <= 1",
            "l.surname = r.surname and levenshtein(r.dob, l.dob) <= 1",
            "l.first_name = r.first_name and levenshtein(r.surname, l.surname) <= 2",
        ],
        recall=0.6,
        u=5e6,
        em=[block_on("first_name", "surname"), block_on("dob")],
        predict=0.2,
    )


def febrl3():
    columns = "given_name surname street_number address_1 suburb postcode state date_of_birth soc_sec_id".split()
    return dict(
        truth="entity",
        sql="select row_number() over () - 1 as unique_id, " + ", ".join(f"nullif(trim({c}), '') as {c}" for c in columns) + " from raw",
        comparisons=[
            cl.NameComparison("given_name"),
            cl.NameComparison("surname"),
            cl.DateOfBirthComparison("date_of_birth", input_is_string=True, datetime_format="%Y%m%d"),
            cl.DamerauLevenshteinAtThresholds("soc_sec_id", [2]),
            cl.ExactMatch("street_number").configure(term_frequency_adjustments=True),
            cl.DamerauLevenshteinAtThresholds("postcode", [2]).configure(term_frequency_adjustments=True),
        ],
        blocking=[block_on(c) for c in ("soc_sec_id", "given_name", "surname", "date_of_birth", "postcode")],
        deterministic=[
            block_on("soc_sec_id"),
            block_on("given_name", "surname", "date_of_birth"),
            "l.given_name = r.surname and l.surname = r.given_name and l.date_of_birth = r.date_of_birth",
        ],
        recall=0.9,
        u=1e6,
        em=[block_on("date_of_birth"), block_on("postcode")],
        predict=0.2,
    )


def rldata10000():
    return dict(
        truth="ent_id",
        sql="""select row_number() over () - 1 as unique_id, fname_c1, lname_c1,
               lpad("by", 4, '0') || '-' || lpad(bm, 2, '0') || '-' || lpad(bd, 2, '0') as dob, "by" as birth_year, bm, bd from raw""",
        comparisons=[
            cl.NameComparison("fname_c1"),
            cl.NameComparison("lname_c1"),
            cl.DateOfBirthComparison("dob", input_is_string=True),
        ],
        blocking=[
            block_on("fname_c1", "lname_c1"),
            block_on("dob"),
            block_on("lname_c1", "birth_year"),
            block_on("fname_c1", "bm", "bd"),
            block_on("lname_c1", "bm", "bd"),
            block_on("fname_c1", "birth_year", "bd"),
            block_on("fname_c1", "birth_year", "bm"),
        ],
        deterministic=[block_on("fname_c1", "lname_c1", "dob")],
        recall=0.3,
        u=1e6,
        em=[block_on("dob"), block_on("fname_c1", "lname_c1")],
        predict=0.05,
    )


def people():
    """The generated address book: given, family, email, phone, birthDate, postalCode, city, entity."""
    columns = "given family email phone birth_date postal_code city".split()
    return dict(
        truth="entity",
        sql="select row_number() over () - 1 as unique_id, " + ", ".join(f"nullif({c}, '') as {c}" for c in columns) + ", given || ' ' || family as full_name from raw",
        comparisons=[
            cl.ForenameSurnameComparison("given", "family", forename_surname_concat_col_name="full_name"),
            cl.EmailComparison("email"),
            cl.DamerauLevenshteinAtThresholds("phone", [1]),
            cl.DateOfBirthComparison("birth_date", input_is_string=True),
            cl.ExactMatch("postal_code").configure(term_frequency_adjustments=True),
            cl.ExactMatch("city").configure(term_frequency_adjustments=True),
        ],
        blocking=[
            block_on("email"),
            block_on("phone"),
            block_on("family", "birth_date"),
            block_on("given", "birth_date"),
            block_on("given", "family", "postal_code"),
        ],
        deterministic=[block_on("email"), block_on("phone")],
        recall=0.7,
        u=1e6,
        em=[block_on("email"), block_on("family", "birth_date")],
        predict=0.05,
    )


configurations = {"historical": historical, "febrl3": febrl3, "rldata10000": rldata10000, "people": people}


def main(dataset, path, threads):
    logging.getLogger("splink").setLevel(logging.ERROR)
    config = configurations[dataset]()
    truth = [row[config["truth"]] for row in rows_of(path)]
    base = memory_mb()
    clock = Clock()
    db = duckdb.connect()
    db.execute(f"set threads to {threads}")
    db.execute(f"create table raw as select * from read_csv('{path}', all_varchar = true, header = true)")
    db.execute(f"create table records as {config['sql']}")
    api = DuckDBAPI(connection=db)
    records = api.register(db.table("records")) if hasattr(api, "register") else "records"
    settings = SettingsCreator(link_type="dedupe_only", comparisons=config["comparisons"], blocking_rules_to_generate_predictions=config["blocking"], retain_matching_columns=False)
    linker = Linker(records, settings, log_level=None)
    clock.step("load")
    linker.training.estimate_probability_two_random_records_match(config["deterministic"], recall=config["recall"])
    clock.step("prior")
    linker.training.estimate_u_using_random_sampling(max_pairs=config["u"], seed=1)
    clock.step("u")
    for rule in config["em"]:
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    clock.step("em")
    predictions = linker.inference.predict(threshold_match_probability=config["predict"])
    clock.step("predict")
    linker.clustering.cluster_pairwise_predictions_at_threshold(predictions, threshold_match_probability=0.95)
    clock.step("cluster")
    seconds = clock.seconds
    peak = memory_mb()

    name = getattr(predictions, "physical_name")
    edges = db.execute(f"select unique_id_l, unique_id_r, match_weight from {name}").fetchall()
    weights = sorted({round(w * 2) / 2 for _, _, w in edges})
    # How many pairs the rules make, and how many true ones: predict once more without a floor, outside the clock.
    everything = linker.inference.predict(threshold_match_probability=None)
    pairs = db.execute(f"select unique_id_l, unique_id_r from {everything.physical_name}").fetchall()
    import splink

    print(
        json.dumps(
            {
                "peer": "splink",
                "version": splink.__version__,
                "engine": f"duckdb {duckdb.__version__}",
                "threads": threads,
                "dataset": dataset,
                "rows": len(truth),
                "seconds": seconds,
                "steps": clock.steps,
                "memoryMb": peak,
                "memoryAboveLoadedMb": peak - base,
                "pairs": len(pairs),
                "blockingRecall": blocking_recall(truth, pairs),
                **by_threshold(truth, edges, weights),
            }
        )
    )


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 2)
