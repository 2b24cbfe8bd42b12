from app.repositories.contacts import Contacts


def import_contacts(contacts: Contacts, names: list[str]) -> int:
    return len(contacts.create_all(names))
