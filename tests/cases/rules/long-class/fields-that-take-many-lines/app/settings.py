from typing import Annotated

from pydantic import Field
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    field_0: Annotated[
        str,
        Field(
            description="What field 0 is for",
        ),
    ] = ""
    field_1: Annotated[
        str,
        Field(
            description="What field 1 is for",
        ),
    ] = ""
    field_2: Annotated[
        str,
        Field(
            description="What field 2 is for",
        ),
    ] = ""
    field_3: Annotated[
        str,
        Field(
            description="What field 3 is for",
        ),
    ] = ""
    field_4: Annotated[
        str,
        Field(
            description="What field 4 is for",
        ),
    ] = ""
    field_5: Annotated[
        str,
        Field(
            description="What field 5 is for",
        ),
    ] = ""
    field_6: Annotated[
        str,
        Field(
            description="What field 6 is for",
        ),
    ] = ""
    field_7: Annotated[
        str,
        Field(
            description="What field 7 is for",
        ),
    ] = ""
    field_8: Annotated[
        str,
        Field(
            description="What field 8 is for",
        ),
    ] = ""
    field_9: Annotated[
        str,
        Field(
            description="What field 9 is for",
        ),
    ] = ""
    field_10: Annotated[
        str,
        Field(
            description="What field 10 is for",
        ),
    ] = ""
    field_11: Annotated[
        str,
        Field(
            description="What field 11 is for",
        ),
    ] = ""
    field_12: Annotated[
        str,
        Field(
            description="What field 12 is for",
        ),
    ] = ""
    field_13: Annotated[
        str,
        Field(
            description="What field 13 is for",
        ),
    ] = ""
    field_14: Annotated[
        str,
        Field(
            description="What field 14 is for",
        ),
    ] = ""
    field_15: Annotated[
        str,
        Field(
            description="What field 15 is for",
        ),
    ] = ""
    field_16: Annotated[
        str,
        Field(
            description="What field 16 is for",
        ),
    ] = ""
    field_17: Annotated[
        str,
        Field(
            description="What field 17 is for",
        ),
    ] = ""
    field_18: Annotated[
        str,
        Field(
            description="What field 18 is for",
        ),
    ] = ""
    field_19: Annotated[
        str,
        Field(
            description="What field 19 is for",
        ),
    ] = ""
    field_20: Annotated[
        str,
        Field(
            description="What field 20 is for",
        ),
    ] = ""
    field_21: Annotated[
        str,
        Field(
            description="What field 21 is for",
        ),
    ] = ""
    field_22: Annotated[
        str,
        Field(
            description="What field 22 is for",
        ),
    ] = ""
    field_23: Annotated[
        str,
        Field(
            description="What field 23 is for",
        ),
    ] = ""
    field_24: Annotated[
        str,
        Field(
            description="What field 24 is for",
        ),
    ] = ""
    field_25: Annotated[
        str,
        Field(
            description="What field 25 is for",
        ),
    ] = ""
    field_26: Annotated[
        str,
        Field(
            description="What field 26 is for",
        ),
    ] = ""
    field_27: Annotated[
        str,
        Field(
            description="What field 27 is for",
        ),
    ] = ""
    field_28: Annotated[
        str,
        Field(
            description="What field 28 is for",
        ),
    ] = ""
    field_29: Annotated[
        str,
        Field(
            description="What field 29 is for",
        ),
    ] = ""
    field_30: Annotated[
        str,
        Field(
            description="What field 30 is for",
        ),
    ] = ""
    field_31: Annotated[
        str,
        Field(
            description="What field 31 is for",
        ),
    ] = ""
    field_32: Annotated[
        str,
        Field(
            description="What field 32 is for",
        ),
    ] = ""
    field_33: Annotated[
        str,
        Field(
            description="What field 33 is for",
        ),
    ] = ""
    field_34: Annotated[
        str,
        Field(
            description="What field 34 is for",
        ),
    ] = ""
    field_35: Annotated[
        str,
        Field(
            description="What field 35 is for",
        ),
    ] = ""
    field_36: Annotated[
        str,
        Field(
            description="What field 36 is for",
        ),
    ] = ""
    field_37: Annotated[
        str,
        Field(
            description="What field 37 is for",
        ),
    ] = ""
    field_38: Annotated[
        str,
        Field(
            description="What field 38 is for",
        ),
    ] = ""
    field_39: Annotated[
        str,
        Field(
            description="What field 39 is for",
        ),
    ] = ""
    field_40: Annotated[
        str,
        Field(
            description="What field 40 is for",
        ),
    ] = ""
    field_41: Annotated[
        str,
        Field(
            description="What field 41 is for",
        ),
    ] = ""
    field_42: Annotated[
        str,
        Field(
            description="What field 42 is for",
        ),
    ] = ""
    field_43: Annotated[
        str,
        Field(
            description="What field 43 is for",
        ),
    ] = ""
    field_44: Annotated[
        str,
        Field(
            description="What field 44 is for",
        ),
    ] = ""
    field_45: Annotated[
        str,
        Field(
            description="What field 45 is for",
        ),
    ] = ""
    field_46: Annotated[
        str,
        Field(
            description="What field 46 is for",
        ),
    ] = ""
    field_47: Annotated[
        str,
        Field(
            description="What field 47 is for",
        ),
    ] = ""
    field_48: Annotated[
        str,
        Field(
            description="What field 48 is for",
        ),
    ] = ""
    field_49: Annotated[
        str,
        Field(
            description="What field 49 is for",
        ),
    ] = ""
    field_50: Annotated[
        str,
        Field(
            description="What field 50 is for",
        ),
    ] = ""
    field_51: Annotated[
        str,
        Field(
            description="What field 51 is for",
        ),
    ] = ""
    field_52: Annotated[
        str,
        Field(
            description="What field 52 is for",
        ),
    ] = ""
    field_53: Annotated[
        str,
        Field(
            description="What field 53 is for",
        ),
    ] = ""
    field_54: Annotated[
        str,
        Field(
            description="What field 54 is for",
        ),
    ] = ""
    field_55: Annotated[
        str,
        Field(
            description="What field 55 is for",
        ),
    ] = ""
    field_56: Annotated[
        str,
        Field(
            description="What field 56 is for",
        ),
    ] = ""
    field_57: Annotated[
        str,
        Field(
            description="What field 57 is for",
        ),
    ] = ""
    field_58: Annotated[
        str,
        Field(
            description="What field 58 is for",
        ),
    ] = ""
    field_59: Annotated[
        str,
        Field(
            description="What field 59 is for",
        ),
    ] = ""
