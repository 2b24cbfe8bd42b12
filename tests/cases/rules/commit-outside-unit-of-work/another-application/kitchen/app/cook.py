from shop.app.unit import UnitOfWork


def cook(unit: UnitOfWork) -> None:
    unit.commit()
