"""The names that syntax gives values to."""

import ast


def ast_name(node: ast.AST) -> str:
    """Return a target as text: `row`, `self.rows`, `key, value`."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        inner = ast_name(node.value)
        return f"{inner}.{node.attr}" if inner else ""
    if isinstance(node, (ast.Tuple, ast.List)):
        return ", ".join(map(ast_name, node.elts))
    if isinstance(node, ast.Starred):
        return ast_name(node.value)
    return ""
