from ..cases.service import close


def add(case_id: int) -> None:
    if case_id < 0:
        close(-case_id)
