NAME = 'model'
