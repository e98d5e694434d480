-- Photos without a caption are found without a look at every photo.
CREATE INDEX description_without_caption ON description (photo_id) WHERE caption IS NULL;
