from behave import when


@when("an order comes")
def order_comes(context) -> None:
    print("order", context.order)
