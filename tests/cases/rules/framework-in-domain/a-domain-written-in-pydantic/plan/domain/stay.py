from sqlalchemy import select

from plan.domain.guest import Guest


class Stay:
    guest: Guest
    chosen = select
