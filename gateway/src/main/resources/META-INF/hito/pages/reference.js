const place = document.getElementById('reference');
SwaggerUIBundle({
  url: new URL(place.dataset.document, location.href).href,
  domNode: place,
  deepLinking: true,
  docExpansion: 'none',
  defaultModelsExpandDepth: 0,
  filter: true,
  validatorUrl: null,
  withCredentials: false,
});
