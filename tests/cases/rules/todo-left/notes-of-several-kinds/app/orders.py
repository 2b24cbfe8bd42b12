TAX = 19  # FIXME(anna): depends on the country


def total(net: int) -> int:
    # noqa: E501 - TODO round as the shop does
    gross = net * (100 + TAX)
    #XXX: cents?
    return gross // 100  # @todo is not one: only what is written in capitals
