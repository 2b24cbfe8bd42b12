class AppError(Exception): ...


class NotFound(AppError): ...


class Sold(Exception): ...


class NothingLeft(ValueError): ...


class Late(RuntimeError): ...


class Unpaid(Exception):
    @classmethod
    def of(cls, sum: int) -> "Unpaid":
        return cls(f"{sum} is missing")
