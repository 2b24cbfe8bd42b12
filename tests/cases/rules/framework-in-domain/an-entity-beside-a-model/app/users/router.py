NAME = 'router'
