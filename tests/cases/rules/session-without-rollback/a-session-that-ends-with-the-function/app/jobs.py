from sqlalchemy import create_engine
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, scoped_session, sessionmaker

engine = create_engine("sqlite://")
make = sessionmaker(bind=engine)
shared = scoped_session(make)


class Job:
    def __init__(self, session: Session) -> None:
        self.session = session

    def _new(self) -> Session:
        with sessionmaker(bind=engine)() as session:
            return session

    def _kept(self) -> Session:
        return self.session

    def drop(self, row: object) -> bool:
        try:
            session = self._new()
            session.delete(row)
            session.commit()
        except Exception:
            return False
        return True

    def keep(self, row: object) -> bool:
        session = make()
        session.add(row)
        try:
            session.commit()
        except IntegrityError:
            return False
        return True

    def keep_in_its_own(self, row: object) -> bool:
        session = self._kept()
        try:
            session.commit()
        except IntegrityError:
            return False
        return True

    def keep_all(self, rows: list[object]) -> None:
        session = make()
        for row in rows:
            session.add(row)
            # The next turn meets what this one was refused.
            try:
                session.commit()
            except IntegrityError:
                print("not kept")


def keep_and_go_on(row: object) -> None:
    session: Session = make()
    try:
        session.add(row)
        session.commit()
        print("kept")

    # The session is used once more.
    except IntegrityError:
        session.add(row)
        session.commit()


def keep_in_the_shared(row: object) -> bool:
    session: Session = shared()
    try:
        session.add(row)
        session.commit()
    except IntegrityError:
        return False
    return True


def keep_and_give_back(row: object) -> Session:
    session = make()
    try:
        session.add(row)
        session.commit()
    except IntegrityError:
        print("not kept")
    return session
