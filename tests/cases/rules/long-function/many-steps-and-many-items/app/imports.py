from app.cleaning import clean


class Importer:
    def import_row(self, row: dict[str, str]) -> dict[str, str]:
        """Clean a row."""
        row["field_1"] = clean(row["field_1"])
        row["field_2"] = clean(row["field_2"])
        row["field_3"] = clean(row["field_3"])
        row["field_4"] = clean(row["field_4"])
        row["field_5"] = clean(row["field_5"])
        row["field_6"] = clean(row["field_6"])
        row["field_7"] = clean(row["field_7"])
        row["field_8"] = clean(row["field_8"])
        row["field_9"] = clean(row["field_9"])
        row["field_10"] = clean(row["field_10"])
        row["field_11"] = clean(row["field_11"])
        row["field_12"] = clean(row["field_12"])
        row["field_13"] = clean(row["field_13"])
        row["field_14"] = clean(row["field_14"])
        row["field_15"] = clean(row["field_15"])
        row["field_16"] = clean(row["field_16"])
        row["field_17"] = clean(row["field_17"])
        row["field_18"] = clean(row["field_18"])
        row["field_19"] = clean(row["field_19"])
        row["field_20"] = clean(row["field_20"])
        row["field_21"] = clean(row["field_21"])
        row["field_22"] = clean(row["field_22"])
        row["field_23"] = clean(row["field_23"])
        row["field_24"] = clean(row["field_24"])
        row["field_25"] = clean(row["field_25"])
        row["field_26"] = clean(row["field_26"])
        row["field_27"] = clean(row["field_27"])
        row["field_28"] = clean(row["field_28"])
        row["field_29"] = clean(row["field_29"])
        row["field_30"] = clean(row["field_30"])
        row["field_31"] = clean(row["field_31"])
        row["field_32"] = clean(row["field_32"])
        row["field_33"] = clean(row["field_33"])
        row["field_34"] = clean(row["field_34"])
        row["field_35"] = clean(row["field_35"])
        row["field_36"] = clean(row["field_36"])
        row["field_37"] = clean(row["field_37"])
        row["field_38"] = clean(row["field_38"])
        row["field_39"] = clean(row["field_39"])
        row["field_40"] = clean(row["field_40"])
        row["field_41"] = clean(row["field_41"])
        row["field_42"] = clean(row["field_42"])
        row["field_43"] = clean(row["field_43"])
        row["field_44"] = clean(row["field_44"])
        row["field_45"] = clean(row["field_45"])
        row["field_46"] = clean(row["field_46"])
        row["field_47"] = clean(row["field_47"])
        row["field_48"] = clean(row["field_48"])
        row["field_49"] = clean(row["field_49"])
        row["field_50"] = clean(row["field_50"])
        row["field_51"] = clean(row["field_51"])
        row["field_52"] = clean(row["field_52"])
        return row


def titles() -> dict[str, str]:
    return {
        "field_1": "Field 1",
        "field_2": "Field 2",
        "field_3": "Field 3",
        "field_4": "Field 4",
        "field_5": "Field 5",
        "field_6": "Field 6",
        "field_7": "Field 7",
        "field_8": "Field 8",
        "field_9": "Field 9",
        "field_10": "Field 10",
        "field_11": "Field 11",
        "field_12": "Field 12",
        "field_13": "Field 13",
        "field_14": "Field 14",
        "field_15": "Field 15",
        "field_16": "Field 16",
        "field_17": "Field 17",
        "field_18": "Field 18",
        "field_19": "Field 19",
        "field_20": "Field 20",
        "field_21": "Field 21",
        "field_22": "Field 22",
        "field_23": "Field 23",
        "field_24": "Field 24",
        "field_25": "Field 25",
        "field_26": "Field 26",
        "field_27": "Field 27",
        "field_28": "Field 28",
        "field_29": "Field 29",
        "field_30": "Field 30",
        "field_31": "Field 31",
        "field_32": "Field 32",
        "field_33": "Field 33",
        "field_34": "Field 34",
        "field_35": "Field 35",
        "field_36": "Field 36",
        "field_37": "Field 37",
        "field_38": "Field 38",
        "field_39": "Field 39",
        "field_40": "Field 40",
        "field_41": "Field 41",
        "field_42": "Field 42",
        "field_43": "Field 43",
        "field_44": "Field 44",
        "field_45": "Field 45",
        "field_46": "Field 46",
        "field_47": "Field 47",
        "field_48": "Field 48",
        "field_49": "Field 49",
        "field_50": "Field 50",
        "field_51": "Field 51",
        "field_52": "Field 52",
        "field_53": "Field 53",
        "field_54": "Field 54",
        "field_55": "Field 55",
        "field_56": "Field 56",
        "field_57": "Field 57",
        "field_58": "Field 58",
        "field_59": "Field 59",
        "field_60": "Field 60",
    }


def made(
    field_1: str = '',
    field_2: str = '',
    field_3: str = '',
    field_4: str = '',
    field_5: str = '',
    field_6: str = '',
    field_7: str = '',
    field_8: str = '',
    field_9: str = '',
    field_10: str = '',
    field_11: str = '',
    field_12: str = '',
    field_13: str = '',
    field_14: str = '',
    field_15: str = '',
    field_16: str = '',
    field_17: str = '',
    field_18: str = '',
    field_19: str = '',
    field_20: str = '',
    field_21: str = '',
    field_22: str = '',
    field_23: str = '',
    field_24: str = '',
    field_25: str = '',
    field_26: str = '',
    field_27: str = '',
    field_28: str = '',
    field_29: str = '',
    field_30: str = '',
    field_31: str = '',
    field_32: str = '',
    field_33: str = '',
    field_34: str = '',
    field_35: str = '',
    field_36: str = '',
    field_37: str = '',
    field_38: str = '',
    field_39: str = '',
    field_40: str = '',
    field_41: str = '',
    field_42: str = '',
    field_43: str = '',
    field_44: str = '',
    field_45: str = '',
    field_46: str = '',
    field_47: str = '',
    field_48: str = '',
    field_49: str = '',
    field_50: str = '',
    field_51: str = '',
    field_52: str = '',
    field_53: str = '',
    field_54: str = '',
    field_55: str = '',
    field_56: str = '',
    field_57: str = '',
    field_58: str = '',
    field_59: str = '',
    field_60: str = '',
) -> str:
    """Join the first and the last.

    Line 1 of what is said of it.
    Line 2 of what is said of it.
    Line 3 of what is said of it.
    Line 4 of what is said of it.
    Line 5 of what is said of it.
    Line 6 of what is said of it.
    Line 7 of what is said of it.
    Line 8 of what is said of it.
    Line 9 of what is said of it.
    Line 10 of what is said of it.
    Line 11 of what is said of it.
    Line 12 of what is said of it.
    Line 13 of what is said of it.
    Line 14 of what is said of it.
    Line 15 of what is said of it.
    Line 16 of what is said of it.
    Line 17 of what is said of it.
    Line 18 of what is said of it.
    Line 19 of what is said of it.
    Line 20 of what is said of it.
    Line 21 of what is said of it.
    Line 22 of what is said of it.
    Line 23 of what is said of it.
    Line 24 of what is said of it.
    Line 25 of what is said of it.
    Line 26 of what is said of it.
    Line 27 of what is said of it.
    Line 28 of what is said of it.
    Line 29 of what is said of it.
    Line 30 of what is said of it.
    Line 31 of what is said of it.
    Line 32 of what is said of it.
    Line 33 of what is said of it.
    Line 34 of what is said of it.
    Line 35 of what is said of it.
    Line 36 of what is said of it.
    Line 37 of what is said of it.
    Line 38 of what is said of it.
    Line 39 of what is said of it.
    Line 40 of what is said of it.
    Line 41 of what is said of it.
    Line 42 of what is said of it.
    Line 43 of what is said of it.
    Line 44 of what is said of it.
    Line 45 of what is said of it.
    Line 46 of what is said of it.
    Line 47 of what is said of it.
    Line 48 of what is said of it.
    Line 49 of what is said of it.
    Line 50 of what is said of it.
    Line 51 of what is said of it.
    Line 52 of what is said of it.
    Line 53 of what is said of it.
    Line 54 of what is said of it.
    Line 55 of what is said of it.
    Line 56 of what is said of it.
    Line 57 of what is said of it.
    Line 58 of what is said of it.
    Line 59 of what is said of it.
    Line 60 of what is said of it.
    """
    return field_1 + field_60
